using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Search;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Admin;

public enum EventKindOfInterest
{
    All,
    Published,
    Off,
    Removed,
}

/// <summary>Which events an admin looks for, over all organizations.</summary>
public sealed record EventFilter(string? Query = null, EventKindOfInterest Kind = EventKindOfInterest.All, Keyset? After = null);

public sealed record EventAdminLine(
    Guid Id, string Title, string Slug, Guid OrganizationId, string? OrganizationName, string? OrganizationSlug, EventStatus Status, bool IsActive, string? SwitchOffReason,
    bool SwitchedOffByBlock, DateTimeOffset? RemovedAt, string? RemovalReason, DateTimeOffset StartsAt, DateTimeOffset CreatedAt, int Registrants)
{
    /// <summary>Its public page; null: nobody can open it.</summary>
    public string? PublicUrl => IsActive && RemovedAt is null && Status is not EventStatus.Draft && OrganizationSlug is { } slug ? CatalogUrls.Event(slug, Slug) : null;
}

/// <summary>Events of all organizations, newest first; words by the index of the search text.</summary>
public sealed class EventAdminQueries(IDbContextFactory<AppDbContext> contexts, IOrganizations organizations)
{
    public const int PageSize = 50;
    private const int MostWords = 5;

    public async Task<KeysetPage<EventAdminLine>> ListAsync(EventFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var page = await Matching(db, filter).NewestFirst(e => e.CreatedAt, e => e.Id, filter.After).PageAsync(PageSize, e => new(e.CreatedAt, e.Id), cancellationToken);
        return new(await LinesAsync(page.Rows, cancellationToken), page.Next);
    }

    public async Task<EventAdminLine?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        return await All(db).SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is { } found ? (await LinesAsync([found], cancellationToken))[0] : null;
    }

    internal static IQueryable<Event> Matching(AppDbContext db, EventFilter filter)
    {
        var events = filter.Kind switch
        {
            EventKindOfInterest.Published => All(db).Where(e => e.DeletedAt == null && e.Status == EventStatus.Published),
            EventKindOfInterest.Off => All(db).Where(e => e.DeletedAt == null && !e.IsActive),
            EventKindOfInterest.Removed => All(db).Where(e => e.DeletedAt != null),
            _ => All(db).Where(e => e.DeletedAt == null),
        };
        // the search text has one spelling, a space before every word
        foreach (var word in SearchIndexing.Words(filter.Query).Take(MostWords).Select(w => " " + WordMatch.Stem(Spelling.KeyOf(w)))) events = events.Where(e => e.SearchText.Contains(word));
        return events;
    }

    // every filter off: an admin sees all organizations and what was removed
    private static IQueryable<Event> All(AppDbContext db) => db.Events.IgnoreQueryFilters().AsNoTracking();

    private async Task<IReadOnlyList<EventAdminLine>> LinesAsync(IReadOnlyList<Event> events, CancellationToken cancellationToken)
    {
        var names = await organizations.FindAsync([.. events.Select(e => e.OrganizationId).Distinct()], cancellationToken);
        return [.. events.Select(e => new EventAdminLine(
            e.Id, e.Content.Title, e.Slug, e.OrganizationId, names.GetValueOrDefault(e.OrganizationId)?.Name, names.GetValueOrDefault(e.OrganizationId)?.Slug, e.Status, e.IsActive,
            e.SwitchOffReason, e.SwitchedOffByBlock, e.DeletedAt, e.RemovalReason, e.StartsAt, e.CreatedAt, e.NumberRegistrants))];
    }
}
