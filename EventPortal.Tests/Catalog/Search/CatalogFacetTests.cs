using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Search;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Search;

public sealed class CatalogFacetTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    // the clock stands at Friday, 20 November 2026, noon in Kyiv
    private readonly CatalogSamples samples = new(portal.Clock.Now);

    [Fact]
    public async Task SearchAsync_EveryFacet_NarrowsAndCounts()
    {
        var (type, level, direction, sector) = (samples.Type("Тренінг"), samples.Level("Перший"), samples.Direction("Хімія"), samples.Sector("Школа"));
        var one = samples.Published("Один", new() { Kind = EventKind.Event, Format = EventFormat.Offline, Language = "en", City = "Львів", ProTeach = true });
        one.Classify(type.Id, level.Id, sector.Id, null, [direction]);
        samples.Published("Інший", new() { Kind = EventKind.Course, Format = EventFormat.Online, Language = "uk" });
        await portal.InsertAsync(samples.Rows);
        var all = await FindAsync(new());

        foreach (var (facet, value) in new[]
        {
            (Facet.Kind, "event"), (Facet.Format, "offline"), (Facet.Language, "en"), (Facet.City, "Львів"), (Facet.ProTeach, "1"),
            (Facet.Type, type.Slug), (Facet.Level, level.Slug), (Facet.Direction, direction.Slug), (Facet.Sector, sector.Slug),
        })
        {
            Assert.Equal(1, all.Facets[facet].Single(v => v.Value == value).Count);
            var found = await FindAsync(new CatalogFilter().Toggle(facet, value));
            Assert.Equal(one.Id, Assert.Single(found.Cards).Id);
            Assert.True(found.Facets[facet].Single(v => v.Value == value).Chosen);
            Assert.Equal(facet is Facet.Kind ? [1, 1] : [2], facet is Facet.Kind
                ? found.Facets[Facet.Kind].Select(v => v.Count) : [(await FindAsync(new CatalogFilter().Toggle(facet, value).Toggle(facet, value))).Total]);
        }
        Assert.Equal(2, all.Facets[Facet.Organization].Single(v => v.Value == samples.Organization.Slug).Count);
    }

    [Fact]
    public async Task SearchAsync_Price_IsOfTheCheapestPlaceOnSale()
    {
        var (cheap, middle, free, hidden) = (samples.Published("Дешева"), samples.Published("Середня"), samples.Published("Вільна"), samples.Published("Після схвалення"));
        hidden.Configure(new() { ApprovalRequired = true, PriceAfterApproval = true }, default, hide: false);
        samples.Ticket(cheap, 20_000);
        samples.Ticket(cheap, 90_000, title: "Краще місце");
        samples.Ticket(middle, 60_000, sale: 50_000);
        samples.Ticket(free, 0);
        samples.Ticket(hidden, 50_000);
        await portal.InsertAsync(samples.Rows);

        Assert.Equal([cheap.Id, middle.Id], Ids(await FindAsync(new() { MinPrice = 200, MaxPrice = 500 })));
        Assert.Equal([cheap.Id, free.Id], Ids(await FindAsync(new() { MaxPrice = 499 })));
        Assert.Equal([middle.Id], Ids(await FindAsync(new() { MinPrice = 201 })));
        var onlyFree = await FindAsync(new() { Free = true });
        Assert.Equal([free.Id], Ids(onlyFree));
        Assert.Equal(1, (await FindAsync(new() { MinPrice = 200 })).Facets.Free);

        IEnumerable<Guid> Ids(CatalogResult found) => new[] { cheap, middle, free, hidden }.Select(e => e.Id).Where(id => found.Cards.Any(c => c.Id == id));
    }

    [Fact]
    public async Task SearchAsync_Days_AreThoseOfKyiv()
    {
        var tonight = samples.Published("Сьогодні ввечері", startsIn: TimeSpan.FromHours(11.9));
        var afterMidnight = samples.Published("Після півночі", startsIn: TimeSpan.FromHours(12.1));
        var sunday = samples.Published("Неділя", startsIn: TimeSpan.FromDays(2));
        var monday = samples.Published("Понеділок", startsIn: TimeSpan.FromDays(3));
        var december = samples.Published("Грудень", startsIn: TimeSpan.FromDays(11));
        await portal.InsertAsync(samples.Rows);

        var all = await FindAsync(new());
        Assert.Equal((1, 2, 4), (all.Facets[CatalogSpan.Today], all.Facets[CatalogSpan.Weekend], all.Facets[CatalogSpan.Month]));
        Assert.Equal([tonight.Id], (await FindAsync(new() { Span = CatalogSpan.Today })).Cards.Select(c => c.Id));
        Assert.Equal([afterMidnight.Id, sunday.Id], (await FindAsync(new() { Span = CatalogSpan.Weekend })).Cards.Select(c => c.Id));
        Assert.Equal([monday.Id, december.Id], (await FindAsync(new() { From = new(2026, 11, 23) })).Cards.Select(c => c.Id));
        Assert.Equal([tonight.Id, afterMidnight.Id], (await FindAsync(new() { To = new(2026, 11, 21) })).Cards.Select(c => c.Id));
        // counted as if nothing were asked of the days
        Assert.Equal(1, (await FindAsync(new() { Span = CatalogSpan.Weekend })).Facets[CatalogSpan.Today]);
    }

    [Fact]
    public async Task SearchAsync_Month_HoldsWholeWeeksWithPastAndComing()
    {
        samples.Published("Минула", startsIn: TimeSpan.FromDays(-10));
        var sameDay = Enumerable.Range(0, 5).Select(i => samples.Published("День " + i, startsIn: TimeSpan.FromDays(2) + TimeSpan.FromMinutes(i))).ToList();
        samples.Published("Грудень", startsIn: TimeSpan.FromDays(11));
        samples.PublishedBut("Скасована", e => e.Cancel("Хвороба", portal.Clock.Now));
        await portal.InsertAsync(samples.Rows);

        var november = await FindAsync(new() { View = CatalogView.Month, Past = true });
        var sheet = november.Month!;

        Assert.Equal((new DateOnly(2026, 10, 26), new DateOnly(2026, 12, 6)), (sheet.Days[0].Day, sheet.Days[^1].Day));
        Assert.Equal(6, november.Total);
        Assert.Equal(1, sheet.Days.Single(d => d.Day == new DateOnly(2026, 11, 10)).Count);
        var sunday = sheet.Days.Single(d => d.Day == new DateOnly(2026, 11, 22));
        Assert.Equal((5, 3), (sunday.Count, sunday.Events.Count));
        Assert.Equal(sameDay.Take(3).Select(e => e.Id), sunday.Events.Select(e => e.Id));
        Assert.Equal(0, sheet.Days.Single(d => d.Day == new DateOnly(2026, 12, 1)).Count);
        Assert.Equal(1, (await FindAsync(new() { View = CatalogView.Month, Month = new(2026, 12, 1) })).Total);
    }

    [Fact]
    public async Task SearchAsync_NothingFound_SaysWhatToGiveUp()
    {
        samples.Published("Онлайн", new() { Format = EventFormat.Online });
        samples.Published("Минула онлайн", new() { Format = EventFormat.Offline }, startsIn: TimeSpan.FromDays(-3));
        await portal.InsertAsync(samples.Rows);

        var found = await FindAsync(new() { Formats = [EventFormat.Offline], Query = "онлайн" });

        Assert.Empty(found.Cards);
        Assert.Equal([Dropped.Facet, Dropped.When], found.WaysOut.Select(w => w.Dropped).Order());
        Assert.All(found.WaysOut, w => Assert.Equal(1, w.Count));
        foreach (var way in found.WaysOut) Assert.Equal(way.Count, (await FindAsync(way.Filter)).Total);
    }

    [Fact]
    public async Task SearchAsync_PrivateEvents_AreNotEvenCountedForStrangers()
    {
        samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id]));
        await portal.InsertAsync(samples.Rows);

        Assert.Equal(0, (await FindAsync(new())).Facets[Facet.Kind].Sum(v => v.Count));
        Assert.Equal(1, (await FindAsync(new(), samples.GroupMember.Id)).Facets[Facet.Kind].Sum(v => v.Count));
    }

    private Task<CatalogResult> FindAsync(CatalogFilter filter, Guid? viewer = null) => portal.SendAs(
        viewer is { } id ? TestUsers.User(id) : TestUsers.Guest,
        (CatalogQueries q) => q.SearchAsync(filter with { OrganizationId = samples.Organization.Id }, viewer, default));
}
