using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Holds;
using Xunit;

namespace EventPortal.Tests.Sales.Checkout;

public sealed class CheckoutTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    public static TheoryData<string, Action<CheckoutForm>, string> Mistakes => new()
    {
        { "Customer.Email", f => f.Customer.Email = null, "Checkout.EmailMissing" },
        { "Customer.Email", f => f.Customer.Email = "oleksiy@example", "Checkout.EmailInvalid" },
        { "Customer.Email", f => f.Customer.Email = "two@@example.com", "Checkout.EmailInvalid" },
        { "Customer.Phone", f => f.Customer.Phone = " ", "Checkout.PhoneMissing" },
        { "Customer.Phone", f => f.Customer.Phone = "067 12", "Checkout.PhoneInvalid" },
        { "Customer.FirstName", f => f.Customer.FirstName = "  ", "Checkout.FirstNameMissing" },
        { "Customer.LastName", f => f.Customer.LastName = "<b>", "Checkout.NameInvalid" },
        { "Customer.LastName", f => f.Customer.LastName = new string('а', 151), "Checkout.TooLong" },
        { "CompanyName", f => (f.InvoiceWanted, f.TaxCode) = (true, "14360570"), "Checkout.CompanyMissing" },
        { "TaxCode", f => (f.InvoiceWanted, f.CompanyName) = (true, "Ліцей № 5"), "Checkout.TaxCodeMissing" },
        { "TaxCode", f => (f.InvoiceWanted, f.CompanyName, f.TaxCode) = (true, "Ліцей № 5", "14360571"), "Checkout.TaxCodeInvalid" },
        { "TermsAccepted", f => f.TermsAccepted = false, "Checkout.TermsNotAccepted" },
        { "Participants[1].Person.Email", f => f.Participants[1].Person.Email = "", "Checkout.EmailMissing" },
        { "Participants[1].Person.Email", f => f.Participants[1].Person.Email = " " + f.Customer.Email!.ToUpperInvariant(), "Checkout.ParticipantTwice" },
        { "Participants[1].Person.LastName", f => f.Participants[1].Person.LastName = null, "Checkout.LastNameMissing" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Place_OneMistake_IsSaidAtItsField(string path, Action<CheckoutForm> mistake, string key)
    {
        var cart = ShopFixture.NewKey();
        await shop.AddAsync(cart, (await shop.OfferAsync()).ProductId, 2);
        var form = await shop.FormAsync(cart);
        mistake(form);
        var invalid = Assert.IsType<PlaceOutcome.Invalid>(await shop.PlaceAsync(form, cart));
        Assert.Equal(new FieldError(path, key), Assert.Single(invalid.Errors));
    }

    [Fact]
    public async Task Place_RequiredQuestion_WantsAnAnswerOfItsKind()
    {
        var offered = await shop.OfferAsync(shape: (e, _) => e.Ask("У яких класах викладаєте?", QuestionKind.MultiChoice, required: true, ["1–4", "5–9"], shop.Clock.Now));
        var cart = ShopFixture.NewKey();
        await shop.AddAsync(cart, offered.ProductId);
        var form = await shop.FormAsync(cart);
        Assert.Equal("Checkout.AnswerMissing", Assert.Single(Assert.IsType<PlaceOutcome.Invalid>(await shop.PlaceAsync(form, cart)).Errors).Key);
        form.Participants[0].Answers[0].Chosen = ["10–12"];
        Assert.Equal("Checkout.AnswerInvalid", Assert.Single(Assert.IsType<PlaceOutcome.Invalid>(await shop.PlaceAsync(form, cart)).Errors).Key);
        form.Participants[0].Answers[0].Chosen = ["5–9"];
        var order = Assert.IsType<PlaceOutcome.Placed>(await shop.PlaceAsync(form, cart)).Orders[0];
        Assert.Equal(["5–9"], Assert.Single(Assert.Single(await shop.PlacesAsync(order)).CustomFields).Values);
    }

    [Fact]
    public async Task Place_LaterAndMe_NamesOnlyTheCustomersPlace()
    {
        var cart = ShopFixture.NewKey();
        await shop.AddAsync(cart, (await shop.OfferAsync()).ProductId, 2);
        var form = await shop.FormAsync(cart);
        form.Participants[1].Choice = ParticipantChoice.Later;
        var places = await shop.PlacesAsync(Assert.IsType<PlaceOutcome.Placed>(await shop.PlaceAsync(form, cart)).Orders[0]);
        Assert.Equal([form.Customer.Email, null], places.Select(p => p.Person.Email));
        Assert.Equal("+380671234567", places[0].Person.Phone);
    }

    [Fact]
    public async Task Place_ParticipantWithAPlaceThere_IsNamed()
    {
        var offered = await shop.OfferAsync(price: 0);
        var (first, second) = (ShopFixture.NewKey(), ShopFixture.NewKey());
        await shop.AddAsync(first, offered.ProductId);
        var form = await shop.FormAsync(first);
        await shop.PlaceAsync(form, first);
        await shop.AddAsync(second, offered.ProductId);
        var again = await shop.FormAsync(second);
        again.Customer.Email = form.Customer.Email;
        var taken = Assert.Single(Assert.IsType<PlaceOutcome.AlreadyRegistered>(await shop.PlaceAsync(again, second)).Participants);
        Assert.Equal(form.Customer.Email, taken.Email);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Place_HoldEndedAndPlacesFree_TakesThemAgain(bool swept)
    {
        var offered = await shop.OfferAsync(quantity: 5);
        var cart = ShopFixture.NewKey();
        await shop.AddAsync(cart, offered.ProductId, 2);
        var form = await shop.FormAsync(cart);
        shop.Clock.Advance(TimeSpan.FromMinutes(16));
        if (swept) await shop.RunJobAsync<ExpireHoldsJob>();
        Assert.IsType<PlaceOutcome.Placed>(await shop.PlaceAsync(form, cart));
        Assert.Equal((0, 2), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Place_HoldEndedAndPlacesGone_SaysWhichLinesAndOrdersNothing()
    {
        var offered = await shop.OfferAsync(quantity: 2);
        var (slow, quick) = (ShopFixture.NewKey(), ShopFixture.NewKey());
        var item = (await shop.AddAsync(slow, offered.ProductId, 2)).ItemId!.Value;
        var form = await shop.FormAsync(slow);
        shop.Clock.Advance(TimeSpan.FromMinutes(16));
        await shop.RunJobAsync<ExpireHoldsJob>();
        await shop.AddAsync(quick, offered.ProductId);
        Assert.Equal([item], Assert.IsType<PlaceOutcome.HoldEnded>(await shop.PlaceAsync(form, slow)).ItemIds);
        Assert.Equal((0, 1), await shop.StockAsync(offered.ProductId));
        Assert.Equal(2, (await shop.CartAsync(slow)).Lines.Single().Quantity);
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Place_TwoOrganizations_MakesOneOrderEachWithItsOwnPromocode()
    {
        var (own, other) = (await shop.OfferAsync(price: 10_000), await shop.OfferAsync(price: 20_000));
        var code = await shop.NewCodeAsync(own.OrganizationId, percent: 10);
        var cart = ShopFixture.NewKey();
        await shop.AddAsync(cart, own.ProductId);
        await shop.AddAsync(cart, other.ProductId);
        await shop.UseAsync((EventPortal.Sales.Carts.CartService carts) => carts.ApplyPromocodeAsync(cart, code.Code, default));
        var orders = Assert.IsType<PlaceOutcome.Placed>(await shop.PlaceAsync(await shop.FormAsync(cart), cart)).Orders;
        Assert.Equal(9_000, orders.Single(o => o.OrganizationId == own.OrganizationId).Total.MinorUnits);
        Assert.Equal(20_000, orders.Single(o => o.OrganizationId == other.OrganizationId).Total.MinorUnits);
        Assert.Equal(1, (await shop.FindAsync<EventPortal.Sales.Promocodes.Promocode>(code.Id))!.CurrentUse);
    }

    [Fact]
    public async Task Place_ApprovedApplication_BecomesTheApplicantsPlace()
    {
        var offered = await shop.OfferAsync(price: 0, shape: (e, _) => e.Configure(new() { ApprovalRequired = true }, default, hide: false));
        var person = new Person { FirstName = "Оксана", LastName = "Шевчук", Email = ShopFixture.NewEmail() };
        var request = EventPortal.Registrations.Requests.EventRequest.Apply(offered.OrganizationId, offered.EventId, null, null, person, [], shop.Clock.Now);
        request.Approve();
        await shop.InsertAsync(request);
        var cart = ShopFixture.NewKey();
        await shop.AddAsync(cart, offered.ProductId, token: request.ApprovalToken);
        var order = Assert.IsType<PlaceOutcome.Placed>(await shop.PlaceAsync(await shop.FormAsync(cart), cart)).Orders[0];
        var place = Assert.Single(await shop.PlacesAsync(order));
        Assert.Equal((person.Email, request.Id, RegistrationStatus.Confirmed), (place.Person.Email, place.EventRequestId, place.Status));
    }
}
