using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Details;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Data;
using EventPortal.Tests.Architecture;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Catalog;

/// <summary>Every query of the slice is SQL on both providers; no server is needed to know.</summary>
public sealed class CatalogTranslationTests
{
    private static readonly Guid[] Ids = [Guid.Empty, Guid.AllBitsSet];
    private static readonly CatalogFilter Everything = new()
    {
        Query = "мова письмо", Sectors = ["a"], Directions = ["b"], Formats = [EventFormat.Online], Free = true, Day = new(2026, 11, 20), OrganizationId = Guid.Empty,
    };

    public static TheoryData<DatabaseProvider> Providers => ModelTests.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public void ToQueryString_EveryQuery_Translates(DatabaseProvider provider)
    {
        using var db = OfflineContext.Of(provider);
        Assert.All(Queries(db).Select(q => q.ToQueryString()), sql => Assert.Contains("SELECT", sql, StringComparison.Ordinal));
    }

    private static IEnumerable<IQueryable<object>> Queries(AppDbContext db)
    {
        var now = DateTimeOffset.UnixEpoch;
        var matching = CatalogSql.Matching(db, Everything, Ids, now);
        foreach (var filter in Enum.GetValues<CatalogSort>().Select(s => Everything with { Sort = s }).Append(Everything with { Past = true }))
            yield return CatalogSql.Cards(db, CatalogSql.Sorted(db, CatalogSql.Matching(db, filter, Ids, now), filter, now).Take(9));
        yield return CatalogSql.Matching(db, new(), [], now);
        yield return CatalogSql.Cards(db, CatalogSql.Between(db, new(2026, 11, 16), new(2026, 11, 22), Ids));
        yield return CatalogSql.Formats(matching);
        yield return CatalogSql.Sectors(db, matching);
        yield return CatalogSql.Directions(db, matching);
        yield return CatalogSql.Offers(db, Ids);
        yield return EventPageSql.Visible(db, Guid.Empty, "slug", Ids);
        yield return EventPageSql.Dictionaries(db, Guid.Empty);
        yield return EventPageSql.Speakers(db, Ids);
        yield return EventPageSql.Organizers(db, Ids);
        yield return EventDirectory.Rows(db, Ids);
        yield return EventDirectory.Lessons(db, Ids);
        yield return SitemapQueries.Listed(db);
        yield return CompleteEventsJob.Due(db, now).Select(id => (object)id);
    }
}
