using EventPortal.Notifications;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Lookup;
using EventPortal.Tests.CheckIns;
using EventPortal.Tests.Documents.Support;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EventPortal.Tests.Registrations.Tickets;

public sealed class TicketLettersTests(TicketLettersTests.Fixture portal) : IClassFixture<TicketLettersTests.Fixture>
{
    private readonly DoorWorld world = new(portal.ReadAsync, TestClock.Start);

    [Fact]
    public async Task Confirm_NamedPlace_SendsTicketWithPaperCalendarAndCode()
    {
        var place = await world.PlaceAsync(await world.EventAsync(), waits: true);
        await ChangeAsync(place.Id, r => r.Confirm(world.Now));
        var letter = await OnlyLetterAsync(place.Person.Email!);
        Assert.Equal("Ваш квиток: Осінній EdCamp Полтава", letter.DecodedHeader("Subject"));
        var code = $"{place.ConfirmationCode[..4]} {place.ConfirmationCode[4..]}";
        Assert.Contains(code, letter.Only("text/plain").Text, StringComparison.Ordinal);
        Assert.Contains("/tickets/" + place.TicketSecret, letter.Only("text/plain").Text, StringComparison.Ordinal);

        var picture = letter.Only("image/png");
        Assert.Contains("ticket-qr", picture.Header("Content-ID"), StringComparison.Ordinal);
        Assert.Contains("cid:" + picture.Header("Content-ID")!.Trim('<', '>'), letter.Only("text/html").Text, StringComparison.Ordinal);

        var paper = letter.Only("application/pdf").Bytes;
        await PdfTools.CheckAsync(paper);
        var text = await PdfTools.TextAsync(paper);
        Assert.Contains(code, text, StringComparison.Ordinal);
        Assert.Contains("Олексій Петренко", text, StringComparison.Ordinal);

        var invitation = letter.All.First(p => p.MediaType == "text/calendar").Text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains($"UID:registration-{place.Id:N}@", invitation, StringComparison.Ordinal);
        Assert.Contains("METHOD:REQUEST", invitation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_UnnamedPlace_WritesToTheCustomer()
    {
        var at = await world.EventAsync();
        var order = await world.OrderAsync(at);
        var place = await world.PlaceAsync(at, order: order, waits: true, shape: r => r.Name(new(), null));
        await ChangeAsync(place.Id, r => r.Confirm(world.Now));
        Assert.Contains(order.Number, (await OnlyLetterAsync(order.Customer.Email!)).Only("text/plain").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_ConfirmedPlace_TakesItOutOfTheCalendar()
    {
        var place = await world.PlaceAsync(await world.EventAsync());
        await ChangeAsync(place.Id, r => r.Cancel("не зможу", world.Now));
        var letter = await OnlyLetterAsync(place.Person.Email!);
        Assert.StartsWith("Участь скасовано", letter.DecodedHeader("Subject"), StringComparison.Ordinal);
        Assert.Contains("METHOD:CANCEL", letter.All.First(p => p.MediaType == "text/calendar").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expire_PlacesOfOneOrder_TellsTheCustomerOnce()
    {
        var at = await world.EventAsync();
        var order = await world.OrderAsync(at, paid: false);
        var places = new[] { await world.PlaceAsync(at, order: order, waits: true), await world.PlaceAsync(at, order: order, waits: true) };
        foreach (var place in places) await ChangeAsync(place.Id, r => r.Expire(world.Now.AddHours(1)));
        Assert.StartsWith("Бронь минула", (await OnlyLetterAsync(order.Customer.Email!)).DecodedHeader("Subject"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_CancelledBeforeTheLetterWasWritten_SendsNoTicket()
    {
        var place = await world.PlaceAsync(await world.EventAsync(), waits: true);
        await ChangeAsync(place.Id, r => r.Confirm(world.Now));
        await ChangeAsync(place.Id, r => r.Cancel("помилка", world.Now));
        Assert.StartsWith("Участь скасовано", (await OnlyLetterAsync(place.Person.Email!)).DecodedHeader("Subject"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_KnownAddress_SendsLinksOfValidTicketsOnce()
    {
        var at = await world.EventAsync();
        var place = await world.PlaceAsync(at, email: "lookup@example.com");
        var ended = await world.PlaceAsync(await world.EventAsync(startsIn: TimeSpan.FromDays(-3)), email: "lookup@example.com");
        var lookup = (TicketLookup l) => l.RequestAsync(" Lookup@Example.com ", "uk", default);
        await portal.SendAs(TestUsers.Guest, lookup);
        await portal.SendAs(TestUsers.Guest, lookup);
        await portal.SendAs(TestUsers.Guest, (TicketLookup l) => l.RequestAsync("nobody@example.com", "uk", default));
        var text = (await OnlyLetterAsync("lookup@example.com")).Only("text/plain").Text;
        Assert.Contains(place.TicketSecret, text, StringComparison.Ordinal);
        Assert.DoesNotContain(ended.TicketSecret, text, StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Sink.Letters, l => l.Recipients.Contains("nobody@example.com"));
    }

    [Fact]
    public async Task OfOrder_SeveralTickets_AreOneFileOfPages()
    {
        var at = await world.EventAsync();
        var order = await world.OrderAsync(at);
        var places = new[] { await world.PlaceAsync(at, order: order), await world.PlaceAsync(at, "Оксана", "Шевчук", order: order) };
        await world.PlaceAsync(at, order: order, shape: r => r.Cancel("", world.Now));
        var file = await portal.SendAs(TestUsers.Guest, (ITicketFiles f) => f.OfOrderAsync(order.Id, default));
        var text = await PdfTools.TextAsync(file!.Content);
        Assert.Contains("Pages:           2", await PdfTools.InfoAsync(file.Content), StringComparison.Ordinal);
        Assert.All(places, p => Assert.Contains($"{p.ConfirmationCode[..4]} {p.ConfirmationCode[4..]}", text, StringComparison.Ordinal));
    }

    private Task ChangeAsync(Guid id, Action<Registration> change) => portal.ReadAsync(async db =>
    {
        change(await db.Set<Registration>().SingleAsync(r => r.Id == id));
        return await db.SaveChangesAsync();
    });

    private async Task<MimePart> OnlyLetterAsync(string to)
    {
        await portal.RunOutboxAsync();
        return Assert.Single(portal.Sink.Letters, l => l.Recipients.Contains(to)).Mime;
    }

    public sealed class Fixture(PostgresServer server) : PortalFixture(server), IAsyncDisposable
    {
        public SmtpSink Sink { get; } = new();

        protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton(
            Options.Create(new MailOptions { Host = "127.0.0.1", Port = Sink.Port, StartTls = false, From = "portal@edcamp.test" }));

        async ValueTask IAsyncDisposable.DisposeAsync()
        {
            await base.DisposeAsync();
            await Sink.DisposeAsync();
        }
    }
}
