using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Speakers;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Directory;

/// <summary>The queries of the speakers' pages. A speaker is known to a reader by the listed events that the reader sees, and by nothing else.</summary>
internal static class SpeakerSql
{
    // Readers are of no tenant; whether the speaker is shown their events decide.
    public static IQueryable<EventSpeaker> ByAddress(AppDbContext db, Guid organizationId, string slug) =>
        db.Speakers.AsNoTracking().AcrossTenants().Where(s => s.OrganizationId == organizationId && s.Slug == slug);

    /// <summary>Coming or running, the nearest first.</summary>
    public static IQueryable<Event> Coming(AppDbContext db, Guid speakerId, IReadOnlyCollection<Guid> groups, DateTimeOffset now) =>
        Of(db, speakerId, groups).Where(e => e.Status == EventStatus.Published && e.EndsAt > now).OrderBy(e => e.StartsAt).ThenBy(e => e.Id);

    /// <summary>Over, the latest first.</summary>
    public static IQueryable<Event> Past(AppDbContext db, Guid speakerId, IReadOnlyCollection<Guid> groups, DateTimeOffset now) =>
        Of(db, speakerId, groups).Where(e => e.Status == EventStatus.Completed || e.EndsAt <= now).OrderByDescending(e => e.StartsAt).ThenBy(e => e.Id);

    /// <summary>Everybody who speaks at an event that a guest finds (<paramref name="ids"/>: as the listing has them), by name.</summary>
    public static IQueryable<EventSpeaker> Public(AppDbContext db, IReadOnlyCollection<Guid> ids, bool proTeach)
    {
        var speakers = db.Speakers.AsNoTracking().AcrossTenants().Where(s => ids.Contains(s.Id));
        if (proTeach) speakers = speakers.Where(s => s.DisplayOnProTeach);
        return speakers.OrderBy(s => s.FullName).ThenBy(s => s.Id);
    }

    private static IQueryable<Event> Of(AppDbContext db, Guid speakerId, IReadOnlyCollection<Guid> groups) => db.Events.AsNoTracking().AcrossTenants()
        .Listed().OpenTo(groups).Where(e => e.Speakers.Any(l => l.SpeakerId == speakerId));
}
