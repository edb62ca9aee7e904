using EventPortal.Catalog.Contracts;
using EventPortal.Media;
using EventPortal.Media.Contracts;
using EventPortal.Media.Library;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Requests;
using EventPortal.Sales.Applications;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Checkout;

/// <summary>Files as answers, through the checkout, the naming of a place and an application.</summary>
public sealed class FileAnswerTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Place_FileAnswer_IsKeptWithThePlace()
    {
        var (cart, form, offered) = await BeginAsync();
        foreach (var typed in new[] { "https://drive.example/diploma", "diploma.pdf", $"{Guid.CreateVersion7():N}/" })
        {
            form.Participants[0].Answers[0].Value = typed;
            Assert.Equal("Checkout.AnswerInvalid", Assert.Single(Assert.IsType<PlaceOutcome.Invalid>(await shop.PlaceAsync(form, cart)).Errors).Key);
        }
        var file = await UploadAsync(offered.OrganizationId);
        form.Participants[0].Answers[0].Value = new AnswerFile(file, "диплом.pdf").ToString();
        var order = Assert.IsType<PlaceOutcome.Placed>(await shop.PlaceAsync(form, cart)).Orders[0];
        var answer = Assert.Single(Assert.Single(await shop.PlacesAsync(order)).CustomFields);
        Assert.Equal((file, "диплом.pdf"), (answer.FileId!.Value, Assert.Single(answer.Values)));
        Assert.Equal(MediaState.Ready, await StateAsync(file));
    }

    [Fact]
    public async Task Place_FileOfAnotherOrganizationOrGone_OrdersNothing()
    {
        var (cart, form, offered) = await BeginAsync();
        var foreign = await UploadAsync(await shop.NewOrganizationAsync());
        foreach (var file in new[] { foreign, Guid.CreateVersion7() })
        {
            form.Participants[0].Answers[0].Value = $"{file:N}/диплом.pdf";
            Assert.Equal(MediaErrors.AnswerGone, (await Assert.ThrowsAsync<DomainException>(() => shop.PlaceAsync(form, cart))).Error);
        }
        Assert.Equal(MediaState.Uploading, await StateAsync(foreign));
        Assert.Equal(0, await shop.ReadAsync(db => db.Set<EventRequest>().CountAsync(r => r.EventId == offered.EventId, Token)));
    }

    [Fact]
    public async Task Name_PlaceBoughtUnnamed_TakesTheFile()
    {
        var (cart, form, offered) = await BeginAsync();
        form.Participants[0].Choice = ParticipantChoice.Later;
        var order = Assert.IsType<PlaceOutcome.Placed>(await shop.PlaceAsync(form, cart)).Orders[0];
        var place = Assert.Single(await shop.PlacesAsync(order));
        var file = await UploadAsync(offered.OrganizationId);
        var typed = new NamingInput(
            new() { FirstName = "Оксана", LastName = "Шевчук", Email = ShopFixture.NewEmail() }, [new() { QuestionId = form.Participants[0].Answers[0].QuestionId, Value = $"{file:N}/фото.jpg" }]);
        Assert.Empty(await shop.UseAsync((PlaceNaming n) => n.NameAsync(order.Secret, place.Id, typed, "Person", Token)));
        Assert.Equal(file, Assert.Single(Assert.Single(await shop.PlacesAsync(order)).CustomFields).FileId);
        Assert.Equal(MediaState.Ready, await StateAsync(file));
    }

    [Fact]
    public async Task Apply_FileAnswer_IsKeptWithTheApplication()
    {
        var offered = await OfferAsync(approval: true);
        var view = (await shop.UseAsync((ApplicationForms f) => f.FindAsync(offered.EventId, null, Token)))!;
        var file = await UploadAsync(offered.OrganizationId);
        var typed = new NamingInput(new() { FirstName = "Оксана", LastName = "Шевчук", Email = ShopFixture.NewEmail() }, [new() { QuestionId = view.Questions[0].QuestionId, Value = $"{file:N}/cv.docx" }]);
        Assert.Empty(ApplicationForms.Check(view, typed, "Apply", out var person, out var answers));
        await shop.UseAsync((IApplications a) => a.ApplyAsync(offered.EventId, null, null, person, answers, "uk", Token));
        Assert.Equal(file, Assert.Single((await shop.ReadAsync(db => db.Set<EventRequest>().SingleAsync(r => r.EventId == offered.EventId, Token))).Answers).FileId);
        Assert.Equal(MediaState.Ready, await StateAsync(file));
    }

    private async Task<(CartKey Cart, CheckoutForm Form, Offered Offered)> BeginAsync()
    {
        var (offered, cart) = (await OfferAsync(), ShopFixture.NewKey());
        await shop.AddAsync(cart, offered.ProductId);
        return (cart, await shop.FormAsync(cart), offered);
    }

    private Task<Offered> OfferAsync(bool approval = false) => shop.OfferAsync(shape: (e, _) =>
    {
        e.Ask("Скан диплома", QuestionKind.File, required: true, [], shop.Clock.Now);
        if (approval) e.Configure(e.Settings with { ApprovalRequired = true }, default, hide: false);
    });

    private async Task<Guid> UploadAsync(Guid organizationId)
    {
        var file = MediaFile.Begin(organizationId, null, MediaPurpose.Answer, "диплом.pdf", shop.Clock.Now);
        file.Receive(new StoredContent { Path = $"{file.Id:N}/original.pdf", ContentType = "application/pdf", SizeBytes = 10, Hash = new string('0', 64) });
        await shop.InsertAsync(file);
        return file.Id;
    }

    private Task<MediaState> StateAsync(Guid id) => shop.ReadAsync(db => db.Set<MediaFile>().IgnoreQueryFilters().Where(f => f.Id == id).Select(f => f.State).SingleAsync(Token));
}
