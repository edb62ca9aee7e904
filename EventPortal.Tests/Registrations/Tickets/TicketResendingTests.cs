using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Tickets.Letters;
using EventPortal.Tests.CheckIns;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Registrations.Tickets;

public sealed class TicketResendingTests(TicketLettersTests.Fixture portal) : IClassFixture<TicketLettersTests.Fixture>
{
    private readonly DoorWorld world = new(portal.ReadAsync, TestClock.Start);

    [Fact]
    public async Task Resend_ManyClicks_IsOneLetterInTenMinutes()
    {
        var place = await world.PlaceAsync(await world.EventAsync());
        Assert.True(await ResendAsync(place.TicketSecret));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ResendAsync(place.TicketSecret))), Assert.True);
        Assert.Equal(1, await LettersAsync(place.Person.Email!));

        portal.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.True(await ResendAsync(place.TicketSecret));
        Assert.Equal(2, await LettersAsync(place.Person.Email!));
    }

    [Fact]
    public async Task Resend_NoValidTicket_SendsNothing()
    {
        var place = await world.PlaceAsync(await world.EventAsync(), shape: r => r.Cancel("", world.Now));
        Assert.False(await ResendAsync(place.TicketSecret));
        Assert.False(await ResendAsync("nobody-knows"));
        Assert.Equal(0, await LettersAsync(place.Person.Email!));
    }

    [Fact]
    public async Task Resend_CancelledBeforeTheLetterIsWritten_SendsNothing()
    {
        var place = await world.PlaceAsync(await world.EventAsync());
        Assert.True(await ResendAsync(place.TicketSecret));
        await portal.ReadAsync(async db =>
        {
            (await db.Set<Registration>().SingleAsync(r => r.Id == place.Id)).Cancel("", world.Now);
            return await db.SaveChangesAsync();
        });
        await portal.RunOutboxAsync();
        Assert.DoesNotContain(portal.Sink.Letters, l => l.Recipients.Contains(place.Person.Email!)
            && l.Mime.DecodedHeader("Subject")!.StartsWith("Ваш квиток", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ResendOfOrder_EachParticipantGetsTheirOwn()
    {
        var at = await world.EventAsync();
        var order = await world.OrderAsync(at);
        var places = new[] { await world.PlaceAsync(at, order: order), await world.PlaceAsync(at, "Оксана", "Шевчук", order: order) };
        await portal.SendAs(TestUsers.Guest, (ITicketLetters letters) => letters.ResendOfOrderAsync(order.Id, default));
        foreach (var place in places) Assert.Equal(1, await LettersAsync(place.Person.Email!));
        Assert.Equal(0, await LettersAsync(order.Customer.Email!));
    }

    private Task<bool> ResendAsync(string secret) => portal.SendAs(TestUsers.Guest, (TicketResending r) => r.ResendAsync(secret, TestContext.Current.CancellationToken));

    private async Task<int> LettersAsync(string to)
    {
        await portal.RunOutboxAsync();
        return portal.Sink.Letters.Count(l => l.Recipients.Contains(to));
    }
}
