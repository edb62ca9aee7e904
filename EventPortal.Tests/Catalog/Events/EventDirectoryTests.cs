using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Events;

public sealed class EventDirectoryTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly CatalogSamples samples = new(portal.Clock.Now);

    [Fact]
    public async Task FindAsync_Guest_GetsWhatATicketNeeds()
    {
        var course = samples.Published("Граматика", new() { City = "Львів", Address = "вул. Руська, 1", Format = EventFormat.Offline });
        course.Configure(new() { HoldMinutes = 7, EntryNote = "Вхід із двору" }, default, hide: false);
        course.AddLesson(course.StartsAt.AddHours(1), "Друге", null, portal.Clock.Now);
        course.AddLesson(course.StartsAt, "Перше", null, portal.Clock.Now);
        await portal.InsertAsync(samples.Rows);

        var found = (await portal.SendAs(TestUsers.Guest, (IEventDirectory d) => d.FindAsync([course.Id, Guid.AllBitsSet], default))).Values.Single();

        Assert.Equal((samples.Organization.Name, samples.Url(course)), (found.OrganizationName, found.Url));
        Assert.Equal((7, "Вхід із двору"), (found.Rules.HoldMinutes, found.Rules.EntryNote));
        Assert.Equal(["Перше", "Друге"], found.Lessons.Select(l => l.Title));
        Assert.True(found.TakesRegistrations(portal.Clock.Now));
        Assert.False(found.TakesRegistrations(course.EndsAt));
        Assert.StartsWith("<svg", found.Cover.TicketStripSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsVisibleAsync_PrivateEvent_OnlyToItsGroupAndItsOrganization()
    {
        var secret = samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id]));
        var (draft, open) = (samples.Draft("Чернетка"), samples.Published("Відкрита"));
        await portal.InsertAsync(samples.Rows);

        Assert.False(await IsVisibleAsync(secret, null));
        Assert.False(await IsVisibleAsync(secret, samples.Stranger.Id));
        Assert.True(await IsVisibleAsync(secret, samples.GroupMember.Id));
        Assert.True(await IsVisibleAsync(secret, samples.Owner.Id));
        Assert.False(await IsVisibleAsync(draft, samples.Owner.Id));
        Assert.True(await IsVisibleAsync(open, null));
    }

    private Task<bool> IsVisibleAsync(Event of, Guid? viewer) =>
        portal.SendAs(TestUsers.Guest, (IEventDirectory d) => d.IsVisibleAsync(of.Id, viewer, default));
}
