using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Events;

public sealed class CompleteEventsJobTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly CatalogSamples samples = new(portal.Clock.Now);

    [Fact]
    public async Task Execute_AtTheEnd_CompletesAndNotAMomentEarlier()
    {
        var sample = samples.Published("Подія", startsIn: TimeSpan.FromHours(1), lasts: TimeSpan.FromHours(2));
        await portal.InsertAsync(samples.Rows);

        portal.Clock.MoveTo(sample.EndsAt.AddTicks(-10));
        await portal.RunJobAsync<CompleteEventsJob>();
        Assert.Equal(EventStatus.Published, (await portal.FindAsync<Event>(sample.Id))!.Status);

        portal.Clock.MoveTo(sample.EndsAt);
        await portal.RunJobAsync<CompleteEventsJob>();
        Assert.Equal(EventStatus.Completed, (await portal.FindAsync<Event>(sample.Id))!.Status);
    }

    [Fact]
    public async Task Execute_DraftAndCancelled_StayAsTheyAre()
    {
        var (draft, cancelled) = (samples.Draft("Чернетка"), samples.PublishedBut("Скасована", e => e.Cancel("Хвороба", portal.Clock.Now)));
        await portal.InsertAsync(samples.Rows);

        portal.Clock.MoveTo(draft.EndsAt.AddDays(1));
        await portal.RunJobAsync<CompleteEventsJob>();

        Assert.Equal(EventStatus.Draft, (await portal.FindAsync<Event>(draft.Id))!.Status);
        Assert.Equal(EventStatus.Cancelled, (await portal.FindAsync<Event>(cancelled.Id))!.Status);
    }
}
