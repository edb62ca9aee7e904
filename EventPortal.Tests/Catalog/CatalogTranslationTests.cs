using EventPortal.Catalog.Authoring;
using EventPortal.Catalog.Details;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Directory;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Favourites;
using EventPortal.Catalog.Feeds;
using EventPortal.Catalog.Listing;
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
        var shown = ListingSql.Shown(db);
        yield return CatalogSql.Cards(db, CatalogSql.Visible(db, Ids, Ids));
        yield return CatalogSql.Cards(db, CatalogSql.Visible(db, Ids, []));
        yield return FeedSql.Rows(CatalogSql.Visible(db, Ids, []));
        yield return FavouriteSql.Of(db, Guid.Empty).Select(id => (object)id);
        yield return FavouriteSql.Known(db, Ids).Select(id => (object)id);
        yield return ListingSql.Rows(shown);
        yield return ListingSql.Rows(shown.Where(e => Ids.Contains(e.Id)));
        yield return ListingSql.Directions(shown);
        yield return ListingSql.Groups(shown);
        yield return ListingSql.Speakers(db, shown);
        yield return ListingSql.Organizers(db, shown);
        yield return ListingSql.Prices(db, shown);
        yield return ListingSql.Entries<EventLevel>(db);
        yield return ListingSql.DictionaryChanges(db).Select(moment => (object)moment!);
        yield return ListingSql.ChangedSince(db, now);
        yield return ListingSql.WithWords(db, ["mova", "pismo"], now, now.AddDays(1), 10).Select(id => (object)id);
        yield return CatalogSql.Offers(db, Ids);
        yield return EventPageSql.Visible(db, Guid.Empty, "slug", Ids);
        yield return EventPageSql.Dictionaries(db, Guid.Empty);
        yield return EventPageSql.Speakers(db, Ids);
        yield return EventPageSql.Organizers(db, Ids);
        yield return EventPageSql.Own(db, Guid.Empty);
        yield return EventPageSql.Moved(db, Guid.Empty, "slug", Ids);
        yield return PublishChecklist.Facts(db, Guid.Empty);
        yield return DeskSql.Counts(DeskSql.Matching(db.Set<Event>(), "мова письмо"), now);
        foreach (var tab in Enum.GetValues<DeskTab>()) yield return DeskSql.Rows(db, DeskSql.InTab(db.Set<Event>(), tab, now));
        foreach (var sort in Enum.GetValues<DeskSort>()) yield return DeskSql.Sorted(DeskSql.Rows(db, db.Set<Event>()), sort, now).Skip(50).Take(50);
        yield return EventDirectory.Rows(db, Ids);
        yield return EventDirectory.Lessons(db, Ids);
        yield return SitemapQueries.Listed(db, Ids);
        yield return SpeakerSql.ByAddress(db, Guid.Empty, "slug");
        yield return SpeakerSql.Coming(db, Guid.Empty, Ids, now).Take(3);
        yield return SpeakerSql.Past(db, Guid.Empty, [], now).Skip(3).Take(3);
        yield return SpeakerSql.Public(db, Ids, proTeach: true).Skip(3).Take(3);
        yield return CompleteEventsJob.Due(db, now).Select(id => (object)id);
    }
}
