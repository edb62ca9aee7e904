using System.Globalization;
using Bunit;
using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace EventPortal.Tests.Sales.Pages;

public sealed class CheckoutPartsTests : BunitContext
{
    private readonly CheckoutErrors errors = new();

    public CheckoutPartsTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("uk-UA");
        Services.AddLocalization();
        Services.AddSingleton<IHostEnvironment>(new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = Environments.Development });
    }

    [Fact]
    public void Customer_WrongField_SaysSoAndPointsToIt()
    {
        errors.Set([("Customer.Email", "Вкажіть пошту")]);

        var fields = Render<CustomerFields>(p => p.Add(x => x.Form, new CheckoutForm()).AddCascadingValue(errors));

        var input = fields.Find("#f-customer-email");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Вкажіть пошту", fields.Find("#" + input.GetAttribute("aria-describedby")).TextContent.Trim());
    }

    [Fact]
    public void Customer_Corrected_ForgetsTheErrorAndKeepsTheValue()
    {
        errors.Set([("Customer.Email", "Вкажіть пошту")]);
        var form = new CheckoutForm();
        var fields = Render<CustomerFields>(p => p.Add(x => x.Form, form).AddCascadingValue(errors));

        fields.Find("#f-customer-email").Change("oleksiy@example.com");

        Assert.Equal("oleksiy@example.com", form.Customer.Email);
        Assert.Empty(fields.FindAll(".err"));
    }

    [Theory]
    [InlineData(QuestionKind.Text, "text")]
    [InlineData(QuestionKind.Date, "date")]
    [InlineData(QuestionKind.Phone, "tel")]
    [InlineData(QuestionKind.Checkbox, "checkbox")]
    public void Question_Kind_IsItsInput(QuestionKind kind, string type) => Assert.Equal(type, Question(kind, new()).Find("input").GetAttribute("type"));

    [Fact]
    public void Question_MultiChoice_CollectsAndForgets()
    {
        var answer = new AnswerForm();
        var question = Question(QuestionKind.MultiChoice, answer, "1–4", "5–9");

        question.FindAll("input")[0].Change(true);
        question.FindAll("input")[1].Change(true);
        question.FindAll("input")[0].Change(false);

        Assert.Equal(["5–9"], answer.Chosen);
    }

    [Fact]
    public void Participant_Later_AsksNothing()
    {
        var form = new ParticipantForm();
        var card = Render<ParticipantCard>(p => p.Add(x => x.Form, form).Add(x => x.Path, "Participants[0]").Add(x => x.Customer, new PersonForm())
            .Add(x => x.Place, new CheckoutPlace(1, Guid.CreateVersion7(), 1, "Курс", "Участь", [], Guid.CreateVersion7())).AddCascadingValue(errors));
        Assert.NotEmpty(card.FindAll("input.input"));

        card.FindAll("input[type=radio]")[2].Change(true);

        Assert.Equal(ParticipantChoice.Later, form.Choice);
        Assert.Empty(card.FindAll("input.input"));
    }

    [Fact]
    public void Draft_PlaceGone_KeepsTheOthersByLineAndNumber()
    {
        var (kept, gone) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var typed = new CheckoutForm
        {
            Customer = new() { FirstName = "Олексій" },
            Participants = [new() { ItemId = gone, Place = 1 }, new() { ItemId = kept, Place = 1, Person = new() { FirstName = "Оксана" } }],
        };
        var anew = new CheckoutForm { Participants = [new() { ItemId = kept, Place = 1 }] };

        CheckoutDraft.Copy(typed, anew);

        Assert.Equal(("Олексій", "Оксана"), (anew.Customer.FirstName, anew.Participants[0].Person.FirstName));
    }

    private IRenderedComponent<QuestionField> Question(QuestionKind kind, AnswerForm answer, params string[] options) =>
        Render<QuestionField>(p => p.Add(x => x.Question, new OfferQuestion(Guid.CreateVersion7(), "Питання", kind, true, options)).Add(x => x.Answer, answer)
            .Add(x => x.Path, "Participants[0].Answers[x]").AddCascadingValue(errors));
}
