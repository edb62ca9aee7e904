using EventPortal.Catalog.Details;
using EventPortal.Catalog.Related;
using EventPortal.Catalog.Search;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Related;

public sealed class RelatedEventsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly CatalogSamples samples = new(portal.Clock.Now);
    private readonly CatalogSamples others = new(portal.Clock.Now);

    [Fact]
    public async Task ForAsync_SameDirectionElsewhere_IsNearerThanTheSameOrganization()
    {
        var math = samples.Direction("Математика");
        var course = samples.Published("Дроби");
        course.Classify(null, null, null, null, [math]);
        samples.Published("Власна", startsIn: TimeSpan.FromDays(1));
        var alike = others.Published("Алгебра", startsIn: TimeSpan.FromDays(40));
        alike.Classify(null, null, null, null, [math]);
        others.Published("Чужа й про інше");
        await portal.InsertAsync([.. samples.Rows, .. others.Rows]);

        // all three places are free, so both are shown, by date; of more than three the nearest in kind stay
        Assert.Equal(["Власна", "Алгебра"], Titles(await RelatedAsync(course)));
        for (var i = 0; i < 5; i++) await portal.InsertAsync(Extra(i));
        Assert.Contains("Алгебра", Titles(await RelatedAsync(course)));
    }

    [Fact]
    public async Task ForAsync_FewComing_AddsPastOnesBehind()
    {
        var course = samples.Published("Дроби");
        var past = samples.Published("Минула", startsIn: TimeSpan.FromDays(-9));
        past.Complete(portal.Clock.Now);
        samples.Published("Наступна", startsIn: TimeSpan.FromDays(20));
        await portal.InsertAsync(samples.Rows);

        Assert.Equal(["Наступна", "Минула"], Titles(await RelatedAsync(course)));
    }

    [Fact]
    public async Task ForAsync_PrivateHiddenAndDrafts_AreShownToNobodyWhoMayNotSeeThem()
    {
        var course = samples.Published("Дроби");
        samples.Draft("Чернетка");
        samples.PublishedBut("Схована", e => e.Configure(new(), default, hide: true));
        samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id]));
        await portal.InsertAsync(samples.Rows);

        Assert.Empty(await RelatedAsync(course));
        Assert.Empty(await RelatedAsync(course, samples.Stranger.Id));
        Assert.Equal(["Приватна"], Titles(await RelatedAsync(course, samples.GroupMember.Id)));
    }

    private object Extra(int number)
    {
        var sample = EventPortal.Catalog.Events.Event.Create(samples.Organization.Id, samples.Owner.Id, $"extra-{number}-{samples.Mark}", new() { Title = $"Ще {number} {samples.Mark}" },
            new() { StartsAt = portal.Clock.Now.AddDays(2 + number), EndsAt = portal.Clock.Now.AddDays(3 + number) }, portal.Clock.Now);
        sample.Publish(hasOffer: true, portal.Clock.Now);
        return sample;
    }

    private string[] Titles(IReadOnlyList<EventCard> cards) => [.. cards.Select(c => c.Title.Replace(" " + samples.Mark, "", StringComparison.Ordinal).Replace(" " + others.Mark, "", StringComparison.Ordinal))];

    private async Task<IReadOnlyList<EventCard>> RelatedAsync(EventPortal.Catalog.Events.Event of, Guid? viewer = null)
    {
        var view = await portal.SendAs(TestUsers.Guest, (EventPageQueries q) => q.FindAsync(samples.Organization.Slug, of.Slug, viewer, default));
        return await portal.SendAs(TestUsers.Guest, (RelatedEvents r) => r.ForAsync(view!, viewer, default));
    }
}
