using EventPortal.Catalog.Contracts;
using EventPortal.Registrations;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Requests;
using EventPortal.Sales;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Sales.Orders;

/// <summary>The participant of a place says who they are, by the link that the buyer has sent.</summary>
public sealed class PersonalLinkTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Name_ByLink_AsksTheQuestionsOfTheEvent()
    {
        var place = await UnnamedAsync(await AskingAsync());
        var question = Assert.Single((await FindAsync(place.NamingToken!))!.Questions);

        var missing = await NameAsync(place.NamingToken!, ShopFixture.NewEmail());
        Assert.Equal([new FieldError($"Place.Answers[{question.QuestionId}]", "Checkout.AnswerMissing")], missing);
        Assert.Empty(await NameAsync(place.NamingToken!, ShopFixture.NewEmail(), new AnswerForm { QuestionId = question.QuestionId, Chosen = ["5–9"] }));

        var named = (await shop.FindAsync<Registration>(place.Id))!;
        Assert.Equal(["5–9"], Assert.Single(named.CustomFields).Values);
        Assert.Equal(["5–9"], Assert.Single((await shop.FindAsync<EventRequest>(named.EventRequestId!.Value))!.Answers).Values);
    }

    [Fact]
    public async Task Name_ByTheBuyer_AsksTheQuestionsToo()
    {
        var place = await UnnamedAsync(await AskingAsync());
        var order = (await shop.FindAsync<Order>(place.OrderId!.Value))!;

        var errors = await shop.UseAsync((PlaceNaming naming) => naming.NameAsync(order.Secret, place.Id, Input(ShopFixture.NewEmail()), "Place", Token));

        Assert.Equal("Checkout.AnswerMissing", Assert.Single(errors).Key);
        Assert.False((await shop.FindAsync<Registration>(place.Id))!.Person.IsNamed);
    }

    [Fact]
    public async Task Link_OfOnePlace_NamesNoOther()
    {
        var places = await UnnamedPlacesAsync(await shop.OfferAsync(price: 0), 3);
        Assert.Equal(3, places.Select(p => p.NamingToken).Distinct().Count());

        Assert.Empty(await NameAsync(places[1].NamingToken!, ShopFixture.NewEmail()));

        Assert.Equal([false, true, false], (await Task.WhenAll(places.Select(p => shop.FindAsync<Registration>(p.Id)))).Select(p => p!.Person.IsNamed));
    }

    [Fact]
    public async Task Name_TwoPeopleWithOneLinkAtOnce_OneHasThePlace()
    {
        var place = await UnnamedAsync(await shop.OfferAsync());
        var emails = Enumerable.Range(0, 6).Select(_ => ShopFixture.NewEmail()).ToList();

        var outcomes = await Task.WhenAll(emails.Select(e => Record.ExceptionAsync(() => NameAsync(place.NamingToken!, e)).AsTask()));

        Assert.Single(outcomes, o => o is null);
        Assert.All(outcomes.OfType<DomainException>(), o => Assert.Equal(RegistrationsErrors.AlreadyNamed, o.Error));
        Assert.Contains((await shop.FindAsync<Registration>(place.Id))!.ParticipantKey, emails);
    }

    [Fact]
    public async Task Name_DoubleClick_IsTheSameAnswer()
    {
        var (place, email) = (await UnnamedAsync(await shop.OfferAsync()), ShopFixture.NewEmail());
        var answers = await Task.WhenAll(NameAsync(place.NamingToken!, email), NameAsync(place.NamingToken!, email));
        Assert.All(answers, Assert.Empty);
    }

    [Fact]
    public async Task Name_OnePersonWithTwoLinks_IsRefusedAtTheSecond()
    {
        var (places, email) = (await UnnamedPlacesAsync(await shop.OfferAsync(), 2), ShopFixture.NewEmail());
        Assert.Empty(await NameAsync(places[0].NamingToken!, email));
        Assert.Equal([new FieldError("Place.Email", "Checkout.ParticipantTwice")], await NameAsync(places[1].NamingToken!, email));
    }

    [Fact]
    public async Task Name_AfterTheBeginning_IsRefused()
    {
        var place = await UnnamedAsync(await shop.OfferAsync(price: 0));
        shop.Clock.Advance(TimeSpan.FromDays(30));

        var refused = await Assert.ThrowsAsync<DomainException>(() => NameAsync(place.NamingToken!, ShopFixture.NewEmail()));

        Assert.Equal(SalesErrors.NamingLinkOver, refused.Error);
        Assert.False((await FindAsync(place.NamingToken!))!.IsOpen);
    }

    [Fact]
    public async Task Find_GuessedOrTicketSecret_IsNothing()
    {
        var place = await UnnamedAsync(await shop.OfferAsync());
        Assert.Null(await FindAsync(Codes.NewToken()));
        Assert.Null(await FindAsync(place.TicketSecret));
        Assert.NotEqual(place.TicketSecret, place.NamingToken);
        Assert.Equal(SalesErrors.OrderUnknown, (await Assert.ThrowsAsync<DomainException>(() => NameAsync(Codes.NewToken(), ShopFixture.NewEmail()))).Error);
    }

    [Fact]
    public async Task Place_BoughtWithAName_HasNoLink() =>
        Assert.Null(Assert.Single(await shop.PlacesAsync(await shop.BuyAsync((await shop.OfferAsync()).ProductId))).NamingToken);

    [Fact]
    public async Task Name_PlaceThatWasCancelled_IsRefused()
    {
        var place = await UnnamedAsync(await shop.OfferAsync());
        var order = (await shop.FindAsync<Order>(place.OrderId!.Value))!;
        await shop.UseAsync((OrderService orders) => orders.CancelAsync(order.Secret, "передумали", Token));
        Assert.Equal(RegistrationsErrors.NotEditable, (await Assert.ThrowsAsync<DomainException>(() => NameAsync(place.NamingToken!, ShopFixture.NewEmail()))).Error);
        Assert.False((await FindAsync(place.NamingToken!))!.IsLive);
    }

    private Task<Offered> AskingAsync() => shop.OfferAsync(shape: (e, _) =>
        e.Ask("У яких класах викладаєте?", QuestionKind.MultiChoice, required: true, ["1–4", "5–9"], shop.Clock.Now));

    private async Task<Registration> UnnamedAsync(Offered offered) => Assert.Single(await UnnamedPlacesAsync(offered, 1));

    private async Task<List<Registration>> UnnamedPlacesAsync(Offered offered, int count)
    {
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, offered.ProductId, count);
        var form = await shop.FormAsync(key);
        form.Participants.ForEach(p => p.Choice = ParticipantChoice.Later);
        return await shop.PlacesAsync(Assert.Single(Assert.IsType<PlaceOutcome.Placed>(await shop.PlaceAsync(form, key)).Orders));
    }

    private static NamingInput Input(string email, params AnswerForm[] answers) => new(new() { FirstName = "Олена", LastName = "Гнатюк", Email = email }, [.. answers]);

    private Task<InvitedPlace?> FindAsync(string token) => shop.UseAsync((PlaceNaming naming) => naming.FindByLinkAsync(token, Token));

    private Task<IReadOnlyList<FieldError>> NameAsync(string token, string email, params AnswerForm[] answers) =>
        shop.UseAsync((PlaceNaming naming) => naming.NameByLinkAsync(token, Input(email, answers), "Place", Token));
}
