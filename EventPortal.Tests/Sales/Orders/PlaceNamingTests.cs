using EventPortal.Notifications;
using EventPortal.Registrations;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Requests;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EventPortal.Tests.Sales.Orders;

public sealed class PlaceNamingTests(PlaceNamingTests.Fixture shop) : IClassFixture<PlaceNamingTests.Fixture>
{
    private const string TicketSubject = "Ваш квиток: Граматика англійської мови";

    [Fact]
    public async Task Name_PlaceOfAPaidOrder_SendsTheTicketToTheParticipantOnce()
    {
        var (order, place) = await UnnamedAsync();
        await shop.PayAsync(order);
        await shop.RunOutboxAsync();
        var email = ShopFixture.NewEmail();

        Assert.Empty(await NameAsync(order, place.Id, email.ToUpperInvariant()));
        Assert.Empty(await NameAsync(order, place.Id, email));

        var named = Assert.Single(await shop.PlacesAsync(order));
        Assert.Equal(("Олена Гнатюк", email, place.TicketSecret), (named.Person.FullName, named.ParticipantKey, named.TicketSecret));
        Assert.Equal("Олена Гнатюк", (await shop.FindAsync<EventRequest>(place.EventRequestId!.Value))!.Person.FullName);
        var letter = Assert.Single(await TicketLettersAsync(email));
        Assert.Contains("/tickets/" + place.TicketSecret, letter.Mime.Only("text/plain").Text, StringComparison.Ordinal);
        Assert.Single(await TicketLettersAsync((await shop.OrderAsync(order)).Customer.Email!));
    }

    [Fact]
    public async Task Name_PlaceNotPaidYet_TheTicketComesWithThePayment()
    {
        var (order, place) = await UnnamedAsync();
        var email = ShopFixture.NewEmail();

        Assert.Empty(await NameAsync(order, place.Id, email));
        Assert.Empty(await TicketLettersAsync(email));
        await shop.PayAsync(order);

        Assert.Single(await TicketLettersAsync(email));
        Assert.Empty(await TicketLettersAsync((await shop.OrderAsync(order)).Customer.Email!));
    }

    [Fact]
    public async Task Name_BeforeTheLetterOfThePaymentWasWritten_IsOneLetter()
    {
        var (order, place) = await UnnamedAsync();
        var email = ShopFixture.NewEmail();
        await shop.PayAsync(order);

        Assert.Empty(await NameAsync(order, place.Id, email));

        Assert.Single(await TicketLettersAsync(email));
    }

    [Fact]
    public async Task Name_WhoHasAPlaceAtTheEvent_IsRefusedAtTheField()
    {
        var product = (await shop.OfferAsync()).ProductId;
        var (first, second) = (await UnnamedAsync(product), await UnnamedAsync(product));
        var email = ShopFixture.NewEmail();
        Assert.Empty(await NameAsync(first.Order, first.Place.Id, email));

        Assert.Equal([new FieldError("Person.Email", "Checkout.ParticipantTwice")], await NameAsync(second.Order, second.Place.Id, email));

        Assert.False(Assert.Single(await shop.PlacesAsync(second.Order)).Person.IsNamed);
    }

    [Fact]
    public async Task Name_OnePersonAtOnceInTwoOrders_TakesOnePlace()
    {
        var product = (await shop.OfferAsync()).ProductId;
        var unnamed = new[] { await UnnamedAsync(product), await UnnamedAsync(product), await UnnamedAsync(product), await UnnamedAsync(product) };
        var email = ShopFixture.NewEmail();

        var answers = await Task.WhenAll(unnamed.Select(u => NameAsync(u.Order, u.Place.Id, email)));

        Assert.Single(answers, a => a.Count == 0);
        Assert.Equal(1, await shop.ReadAsync(db => db.Set<Registration>().CountAsync(r => r.ParticipantKey == email)));
    }

    [Fact]
    public async Task Name_PlaceOfAnotherOrder_IsRefused()
    {
        var (mine, theirs) = (await UnnamedAsync(), await UnnamedAsync());
        Assert.Equal(RegistrationsErrors.Unknown, await RefusalAsync(mine.Order, theirs.Place.Id));
        Assert.False(Assert.Single(await shop.PlacesAsync(theirs.Order)).Person.IsNamed);
    }

    [Fact]
    public async Task Name_PlaceThatWasEntered_IsRefused()
    {
        var (order, place) = await UnnamedAsync();
        await shop.PayAsync(order);
        await shop.ReadAsync(async db =>
        {
            (await db.Set<Registration>().SingleAsync(r => r.Id == place.Id)).CheckIn(shop.Clock.Now);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(RegistrationsErrors.NotEditable, await RefusalAsync(order, place.Id));
    }

    [Fact]
    public async Task Name_PlaceThatHasItsParticipant_IsRefused()
    {
        var (order, place) = await UnnamedAsync();
        var email = ShopFixture.NewEmail();
        Assert.Empty(await NameAsync(order, place.Id, email));
        Assert.Equal(RegistrationsErrors.AlreadyNamed, await RefusalAsync(order, place.Id));
        Assert.Equal(email, Assert.Single(await shop.PlacesAsync(order)).ParticipantKey);
    }

    [Fact]
    public async Task Name_PlaceThatLapsed_IsRefused()
    {
        var (order, place) = await UnnamedAsync();
        shop.Clock.Advance(TimeSpan.FromMinutes(61));
        await shop.RunJobAsync<ExpireOrdersJob>();
        Assert.Equal(RegistrationsErrors.NotEditable, await RefusalAsync(order, place.Id));
    }

    private async Task<(PlacedOrder Order, Registration Place)> UnnamedAsync(Guid? product = null)
    {
        var (key, id) = (ShopFixture.NewKey(), product ?? (await shop.OfferAsync()).ProductId);
        await shop.AddAsync(key, id);
        var form = await shop.FormAsync(key);
        form.Participants[0].Choice = ParticipantChoice.Later;
        var order = Assert.Single(Assert.IsType<PlaceOutcome.Placed>(await shop.PlaceAsync(form, key)).Orders);
        return (order, Assert.Single(await shop.PlacesAsync(order)));
    }

    private Task<IReadOnlyList<FieldError>> NameAsync(PlacedOrder order, Guid place, string email) => shop.UseAsync((PlaceNaming naming) =>
        naming.NameAsync(
        order.Secret, place, new(new() { FirstName = "Олена", LastName = "Гнатюк", Email = email }, []), "Person", TestContext.Current.CancellationToken));

    private async Task<DomainError> RefusalAsync(PlacedOrder order, Guid place) =>
        (await Assert.ThrowsAsync<DomainException>(() => NameAsync(order, place, ShopFixture.NewEmail()))).Error;

    private async Task<List<SmtpSinkLetter>> TicketLettersAsync(string to)
    {
        await shop.RunOutboxAsync();
        return [.. shop.Sink.Letters.Where(l => l.Recipients.Contains(to) && l.Mime.DecodedHeader("Subject") == TicketSubject)];
    }

    public sealed class Fixture(PostgresServer server) : ShopFixture(server), IAsyncDisposable
    {
        public SmtpSink Sink { get; } = new();

        protected override void ConfigureServices(IServiceCollection services)
        {
            base.ConfigureServices(services);
            services.AddSingleton(Options.Create(new MailOptions { Host = "127.0.0.1", Port = Sink.Port, StartTls = false, From = "portal@edcamp.test" }));
        }

        async ValueTask IAsyncDisposable.DisposeAsync()
        {
            await base.DisposeAsync();
            await Sink.DisposeAsync();
        }
    }
}
