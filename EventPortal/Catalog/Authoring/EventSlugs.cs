using EventPortal.Catalog.Events;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Authoring;

/// <summary>
/// Addresses of an organization's events, present and past. A past one belongs to its event while that exists, so that no link ever leads to
/// something else. The unique indexes decide races; the reads here only tell sooner.
/// </summary>
internal static class EventSlugs
{
    /// <summary>Name of the index that refuses a second event at an address.</summary>
    public const string Index = "UX_Events_Slug";

    private const int Attempts = 50;

    public static async Task<bool> IsSlugFreeAsync(this AppDbContext db, string slug, Guid? except, CancellationToken cancellationToken) =>
        !await db.Events.AnyAsync(e => e.Slug == slug && e.Id != except, cancellationToken)
        && !await db.EventSlugs.AnyAsync(s => s.Slug == slug && s.EventId != except && db.Set<Event>().Any(e => e.Id == s.EventId), cancellationToken);

    /// <summary>The title as an address, with a number after it when that is taken.</summary>
    public static async Task<string> FreeSlugAsync(this AppDbContext db, string title, Guid? except, CancellationToken cancellationToken)
    {
        var wanted = Transliteration.ToSlug(title, 88);
        if (wanted.Length == 0) wanted = "podiia";
        for (var number = 1; number <= Attempts; number++)
        {
            var slug = number == 1 ? wanted : $"{wanted}-{number}";
            if (await db.IsSlugFreeAsync(slug, except, cancellationToken)) return slug;
        }
        return $"{wanted}-{Codes.NewCode()[..6]}".ToLowerInvariant();
    }

    /// <summary>Before an event takes a new address: remembers the old one if it was public, and takes the new one out of the past.</summary>
    public static async Task RetireSlugAsync(this AppDbContext db, Event e, string next, CancellationToken cancellationToken)
    {
        if (e.Slug == next) return;
        Guard.That(await db.IsSlugFreeAsync(next, e.Id, cancellationToken), CatalogErrors.SlugTaken);
        // its own past, or that of an event that is gone
        db.EventSlugs.RemoveRange(await db.EventSlugs.Where(s => s.Slug == next).ToListAsync(cancellationToken));
        if (e.WasPublic && !await db.EventSlugs.AnyAsync(s => s.Slug == e.Slug, cancellationToken))
            db.Add(new EventSlug(Guid.CreateVersion7(db.Now), e.OrganizationId, e.Id, e.Slug, db.Now));
    }
}
