using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Search;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Search;

public sealed class CatalogQueriesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly CatalogSamples samples = new(portal.Clock.Now);

    [Fact]
    public async Task SearchAsync_States_ListsOnlyWhatIsPublicAndComing()
    {
        samples.Draft("Чернетка");
        samples.PublishedBut("Схована", e => e.Configure(new(), default, hide: true));
        samples.PublishedBut("Вимкнена", e => e.Switch(active: false));
        samples.PublishedBut("Скасована", e => e.Cancel("Хвороба", portal.Clock.Now));
        samples.Published("Минула", startsIn: TimeSpan.FromDays(-2));
        samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id]));
        var listed = samples.Published("Видима");
        await portal.InsertAsync(samples.Rows);

        var found = await FindAsync(new());

        Assert.Equal(listed.Content.Title, Assert.Single(found.Cards).Title);
        Assert.Equal(1, found.Total);
    }

    [Fact]
    public async Task SearchAsync_PrivateEvent_IsListedForItsGroupAndItsOrganizationOnly()
    {
        samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id]));
        var others = new CatalogSamples(portal.Clock.Now);
        await portal.InsertAsync([.. samples.Rows, .. others.Rows]);

        Assert.Empty((await FindAsync(new())).Cards);
        Assert.Empty((await FindAsync(new(), samples.Stranger.Id)).Cards);
        Assert.Empty((await FindAsync(new(), others.Owner.Id)).Cards);
        Assert.Equal(samples.Group.Name, Assert.Single((await FindAsync(new(), samples.GroupMember.Id)).Cards).GroupName);
        Assert.Single((await FindAsync(new(), samples.Owner.Id)).Cards);
    }

    [Fact]
    public async Task SearchAsync_Facets_CountWithTheOtherFiltersButNotTheirOwn()
    {
        var (english, math) = (samples.Direction("Англійська"), samples.Direction("Математика"));
        var (school, kindergarten) = (samples.Sector("Школа"), samples.Sector("Садок"));
        samples.Published("Перша", new() { Format = EventFormat.Online }).Classify(null, null, school.Id, null, [english]);
        samples.Published("Друга", new() { Format = EventFormat.Offline }).Classify(null, null, school.Id, null, [english, math]);
        samples.Published("Третя", new() { Format = EventFormat.Offline }).Classify(null, null, kindergarten.Id, null, [math]);
        await portal.InsertAsync(samples.Rows);

        var found = await FindAsync(new() { Directions = [english.Slug] });

        Assert.Equal(2, found.Total);
        Assert.Equal(2, found.Facets[Facet.Direction].Single(d => d.Value == english.Slug).Count);
        Assert.Equal(2, found.Facets[Facet.Direction].Single(d => d.Value == math.Slug).Count);
        Assert.Equal(2, found.Facets[Facet.Sector].Single(s => s.Value == school.Slug).Count);
        Assert.Equal(0, found.Facets[Facet.Sector].Single(s => s.Value == kindergarten.Slug).Count);
        Assert.Equal([1, 1, 0], found.Facets[Facet.Format].Select(f => f.Count));
    }

    [Fact]
    public async Task SearchAsync_TwoFacets_NarrowTogether()
    {
        var math = samples.Direction("Математика");
        samples.Published("Онлайн", new() { Format = EventFormat.Online }).Classify(null, null, null, null, [math]);
        samples.Published("Очно", new() { Format = EventFormat.Offline }).Classify(null, null, null, null, [math]);
        samples.Published("Інша", new() { Format = EventFormat.Online });
        await portal.InsertAsync(samples.Rows);

        var found = await FindAsync(new() { Directions = [math.Slug], Formats = [EventFormat.Online] });

        Assert.StartsWith("Онлайн", Assert.Single(found.Cards).Title, StringComparison.Ordinal);
        Assert.Equal(1, found.Total);
    }

    [Fact]
    public async Task SearchAsync_Pages_AreCumulative()
    {
        for (var i = 0; i < 11; i++) samples.Published("Подія " + i, startsIn: TimeSpan.FromDays(i + 1));
        await portal.InsertAsync(samples.Rows);

        var first = await FindAsync(new());
        var second = await FindAsync(new() { Page = 2 });

        Assert.Equal((9, 11), (first.Cards.Count, first.Total));
        Assert.Equal(11, second.Cards.Count);
        Assert.Equal(first.Cards.Select(c => c.Id), second.Cards.Take(9).Select(c => c.Id));
    }

    [Fact]
    public async Task SearchAsync_ByPrice_PutsTheCheapestPlaceOnSaleFirst()
    {
        var (dear, cheap, none) = (samples.Published("Дорога", startsIn: TimeSpan.FromDays(1)), samples.Published("Дешева"), samples.Published("Порожня", startsIn: TimeSpan.FromDays(2)));
        samples.Ticket(dear, 90_000);
        samples.Ticket(cheap, 100_000, sale: 10_000);
        var later = samples.Ticket(dear, 100);
        later.SellBetween(portal.Clock.Now.AddDays(1), null);
        await portal.InsertAsync(samples.Rows);

        var found = await FindAsync(new() { Sort = CatalogSort.Price });

        Assert.Equal([cheap.Id, dear.Id, none.Id], found.Cards.Select(c => c.Id));
    }

    [Fact]
    public async Task SearchAsync_Free_ListsOnlyEventsWithAFreePlace()
    {
        samples.Ticket(samples.Published("Безкоштовна"), 0);
        samples.Ticket(samples.Published("Платна"), 100);
        await portal.InsertAsync(samples.Rows);

        Assert.True(Assert.Single((await FindAsync(new() { Free = true })).Cards).Offer.Price!.Value.IsZero);
    }

    [Fact]
    public async Task SearchAsync_Past_ListsWhatIsOver()
    {
        samples.Published("Минула", startsIn: TimeSpan.FromDays(-2));
        samples.Published("Майбутня");
        await portal.InsertAsync(samples.Rows);

        var found = Assert.Single((await FindAsync(new() { Past = true })).Cards);

        Assert.StartsWith("Минула", found.Title, StringComparison.Ordinal);
        Assert.True(found.IsPast);
    }

    [Fact]
    public async Task WeekAsync_LateEvening_BelongsToTheDayInKyiv()
    {
        // 22:30 UTC is half past midnight in Kyiv
        samples.Published("Опівночі", startsIn: TimeSpan.FromHours(12.5));
        await portal.InsertAsync(samples.Rows);

        var week = await portal.SendAs(TestUsers.Guest, (CatalogQueries q) => q.WeekAsync(new DateOnly(2026, 11, 16), null, default));

        Assert.Contains(week.Single(d => d.Day == new DateOnly(2026, 11, 21)).Events, c => c.Title.EndsWith(samples.Mark, StringComparison.Ordinal));
        Assert.DoesNotContain(week.Single(d => d.Day == new DateOnly(2026, 11, 20)).Events, c => c.Title.EndsWith(samples.Mark, StringComparison.Ordinal));
    }

    private Task<CatalogResult> FindAsync(CatalogFilter filter, Guid? viewer = null) => portal.SendAs(
        viewer is { } id ? TestUsers.User(id) : TestUsers.Guest,
        (CatalogQueries q) => q.SearchAsync(filter with { OrganizationId = samples.Organization.Id }, viewer, default));
}
