using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Registrations.Requests;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Analytics.Figures;

/// <summary>What an organizer looks at in the morning; of the scope's organization.</summary>
public sealed class OfficeQueries(IDbContextFactory<AppDbContext> contexts)
{
    private const int MostComing = 6;
    private const int MostNotes = 3;
    private const int SoonDays = 14;

    /// <summary>Nearly sold out: of ten places nine are gone.</summary>
    private const int NearlyTenths = 9;

    /// <summary>The next events, drafts too.</summary>
    public async Task<IReadOnlyList<ComingEvent>> ComingAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = db.Now;
        return await Described(db, db.Set<Event>().Where(e => (e.Status == EventStatus.Published || e.Status == EventStatus.Draft) && e.EndsAt > now))
            .OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(MostComing).ToListAsync(cancellationToken);
    }

    public async Task<OfficeNotes> NotesAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (now, soon) = (db.Now, db.Now.AddDays(SoonDays));
        var open = db.Set<EventRequest>().Where(EventRequest.IsUndecided);
        var waiting = await open.CountAsync(cancellationToken);
        var oldest = waiting == 0 ? null : await open.MinAsync(r => (DateTimeOffset?)r.CreatedAt, cancellationToken);
        var drafts = await Described(db, db.Set<Event>().Where(e => e.Status == EventStatus.Draft && e.StartsAt > now && e.StartsAt < soon))
            .OrderBy(e => e.StartsAt).Take(MostNotes).ToListAsync(cancellationToken);
        var full = await Described(db, db.Set<Event>().Where(e => e.Status == EventStatus.Published && e.StartsAt > now))
            .Where(e => !e.IsUnlimited && e.Capacity > 0 && (e.Sold + e.Held) * 10 >= e.Capacity * NearlyTenths)
            .OrderBy(e => e.StartsAt).Take(MostNotes).ToListAsync(cancellationToken);
        return new(waiting, oldest, drafts, full);
    }

    private static IQueryable<ComingEvent> Described(AppDbContext db, IQueryable<Event> events) => events.Select(e => new ComingEvent
    {
        Id = e.Id, Title = e.Content.Title, Language = e.Content.Language, Status = e.Status, StartsAt = e.StartsAt, TimeZone = e.TimeZone,
        Sold = db.Set<TicketType>().Where(t => t.EventId == e.Id).Sum(t => t.SoldCount),
        Held = db.Set<TicketType>().Where(t => t.EventId == e.Id).Sum(t => t.ReservedCount),
        Capacity = db.Set<TicketType>().Where(t => t.EventId == e.Id && t.IsActive).Sum(t => t.Quantity ?? 0),
        IsUnlimited = db.Set<TicketType>().Any(t => t.EventId == e.Id && t.IsActive && t.Quantity == null),
    });
}

/// <summary>An event and how full it is.</summary>
public sealed record ComingEvent
{
    public Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    public EventStatus Status { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public required string TimeZone { get; init; }

    public int Sold { get; init; }

    public int Held { get; init; }

    /// <summary>Of the types on sale that have a limit.</summary>
    public int Capacity { get; init; }

    public bool IsUnlimited { get; init; }

    /// <summary>The day it begins, where it takes place.</summary>
    public DateOnly Day => PortalFormats.Today(StartsAt, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
}

/// <summary>What asks for the organizer's attention.</summary>
/// <param name="Waiting">Applications to decide.</param>
/// <param name="Drafts">Begin soon and are not published.</param>
/// <param name="Full">Are sold out, or nearly.</param>
public sealed record OfficeNotes(int Waiting, DateTimeOffset? OldestWaiting, IReadOnlyList<ComingEvent> Drafts, IReadOnlyList<ComingEvent> Full);
