using EventPortal.Catalog.Authoring;
using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Attendees;
using EventPortal.Tests.CheckIns;
using EventPortal.Tests.Registrations.Tickets;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Registrations.Changes;

/// <summary>A published event moves: who is counted, who is written to, and what the letter says.</summary>
public sealed class EventChangedTests(TicketLettersTests.Fixture portal) : IClassFixture<TicketLettersTests.Fixture>
{
    private readonly DoorWorld world = new(portal.ReadAsync, TestClock.Start);

    [Fact]
    public async Task Save_NewTimeAndPlace_WritesOldAndNewToWhoHasATicketAndMovesTheirCalendar()
    {
        var at = await world.EventAsync(startsIn: TimeSpan.FromDays(3));
        var (holder, gone, waiting) = (await world.PlaceAsync(at), await world.PlaceAsync(at, shape: r => r.Cancel("", world.Now)), await world.PendingAsync(at));
        Assert.Equal(new EventPeople(1, 0, 1), await SendAsync(at, (EventStates s) => s.PeopleAsync(at.EventId, default)));

        await EditAsync(at, (EventFields.City, "Харків"), (EventFields.StartsAt, "2031-02-03T18:30"), (EventFields.EndsAt, "2031-02-03T20:00"));
        await portal.RunOutboxAsync();

        var letter = Assert.Single(portal.Sink.Letters, l => l.Recipients.Contains(holder.Person.Email!)).Mime;
        var text = letter.Only("text/plain").Text.Replace('\u00A0', ' ').Replace("\u2060", "");
        Assert.Equal("Зміни: Осінній EdCamp Полтава", letter.DecodedHeader("Subject"));
        Assert.Contains("Харків, вул. Соборності, 1. Було: Полтава, вул. Соборності, 1", text);
        Assert.Contains("3 лютого 2031, пн, 18:30–20:00 (Київ). Було:", text);
        var invitation = letter.All.First(p => p.MediaType == "text/calendar").Text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", invitation);
        Assert.Contains("20310203T183000", invitation);
        Assert.DoesNotContain(portal.Sink.Letters, l => l.Recipients.Contains(gone.Person.Email!) || l.Recipients.Contains(waiting.Person.Email!));
    }

    [Fact]
    public async Task Save_OtherFieldsOrADraft_WritesToNobody()
    {
        var at = await world.EventAsync(startsIn: TimeSpan.FromDays(3));
        var holder = await world.PlaceAsync(at);
        await EditAsync(at, (EventFields.Lead, "Про школу"));
        await SendAsync(at, async (EventStates s) => { await s.UnpublishAsync(at.EventId, default); return true; });
        await EditAsync(at, (EventFields.City, "Харків"));
        await portal.RunOutboxAsync();
        Assert.DoesNotContain(portal.Sink.Letters, l => l.Recipients.Contains(holder.Person.Email!));
    }

    [Fact]
    public async Task PreviewCancel_PaidAndUnpaid_CountsPeopleAndMoneyAndChangesNothing()
    {
        var at = await world.EventAsync(startsIn: TimeSpan.FromDays(3));
        var order = await world.OrderAsync(at);
        var place = await world.PlaceAsync(at, order: order);
        var preview = await SendAsync(at, (EventStates s) => s.PreviewCancelAsync(at.EventId, default));
        Assert.Equal((1, 1, order.Total), (preview.People.Ending, preview.Returns.PaidOrders, Assert.Single(preview.Returns.Sums)));

        var unpaid = await world.OrderAsync(at, paid: false);
        await world.PendingAsync(at, unpaid);
        preview = await SendAsync(at, (EventStates s) => s.PreviewCancelAsync(at.EventId, default));
        Assert.Equal((2, 1, 1), (preview.People.Ending, preview.Returns.PaidOrders, preview.Returns.UnpaidOrders));
        Assert.Equal(place.Status, await portal.ReadAsync(db => db.Set<Registration>().Where(r => r.Id == place.Id).Select(r => r.Status).SingleAsync()));
    }

    private Task<TResult> SendAsync<TService, TResult>(DoorWorld.Place at, Func<TService, Task<TResult>> act)
        where TService : notnull =>
        portal.SendAs(TestUsers.User(at.OwnerId), act, at.OrganizationId);

    private Task EditAsync(DoorWorld.Place at, params (string Field, string Value)[] entries) => SendAsync(at, async (EventEditor editor) =>
    {
        Assert.True(await editor.LoadAsync(at.EventId, default));
        await editor.TypeAsync(entries.ToDictionary(e => e.Field, e => e.Value), null, default);
        await editor.SaveAsync(default);
        Assert.Empty(editor.Unsaved);
        return true;
    });
}
