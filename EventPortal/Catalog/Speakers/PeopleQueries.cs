using EventPortal.Catalog.Events;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Speakers;

/// <summary>The organization's speakers and display organizers for its office.</summary>
public sealed class PeopleQueries(IDbContextFactory<AppDbContext> contexts)
{
    /// <summary>By name, with how many events and lessons name each.</summary>
    public async Task<IReadOnlyList<SpeakerRow>> SpeakersAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var speakers = await db.Speakers.AsNoTracking().OrderBy(s => s.FullName).ThenBy(s => s.Slug).ToListAsync(cancellationToken);
        var onEvents = await db.Set<EventSpeakerLink>().Where(l => db.Set<Event>().Any(e => e.Id == l.EventId)).GroupBy(l => l.SpeakerId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var atLessons = await db.Lessons.Where(l => l.SpeakerId != null).GroupBy(l => l.SpeakerId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. speakers.Select(s => SpeakerRow.Of(s, onEvents.GetValueOrDefault(s.Id), atLessons.GetValueOrDefault(s.Id)))];
    }

    public async Task<IReadOnlyList<OrganizerRow>> OrganizersAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Organizers.AsNoTracking().OrderBy(o => o.Name).ThenBy(o => o.Id)
            .Select(o => new OrganizerRow(o.Id, o.Version, o.Name, db.Set<EventOrganizerLink>().Count(l => l.OrganizerId == o.Id))).ToListAsync(cancellationToken);
    }

    /// <summary>Who stands on the event's page, in order.</summary>
    public async Task<EventPeople> OfEventAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = db.Events.Where(e => e.Id == eventId);
        return new(
            await known.SelectMany(e => e.Speakers).OrderBy(l => l.MyOrder).Select(l => l.SpeakerId).ToListAsync(cancellationToken),
            await known.SelectMany(e => e.Organizers).OrderBy(l => l.MyOrder).Select(l => l.OrganizerId).ToListAsync(cancellationToken));
    }
}

/// <summary>Ids in the order of the event's page.</summary>
public sealed record EventPeople(IReadOnlyList<Guid> Speakers, IReadOnlyList<Guid> Organizers);

/// <summary>A speaker in the office.</summary>
/// <param name="Events">On how many events' pages.</param>
/// <param name="Lessons">Of how many lessons.</param>
public sealed record SpeakerRow(Guid Id, int Version, string FullName, string Slug, string JobTitle, int Events, int Lessons)
{
    public string Email { get; init; } = "";

    public string? LegalEntity { get; init; }

    public string? Quote { get; init; }

    public string? Bio { get; init; }

    public string? PhotoUrl { get; init; }

    public int? PortraitStyle { get; init; }

    internal static SpeakerRow Of(EventSpeaker s, int events, int lessons) => new(s.Id, s.Version, s.FullName, s.Slug, s.JobTitle, events, lessons)
    {
        Email = s.Email, LegalEntity = s.LegalEntity, Quote = s.Quote, Bio = s.Bio, PhotoUrl = s.PhotoUrl, PortraitStyle = s.PortraitStyle,
    };

    public SpeakerForm ToForm() => new()
    {
        Id = Id, Version = Version, FullName = FullName, JobTitle = JobTitle, Email = Email, LegalEntity = LegalEntity, Quote = Quote, Bio = Bio, PhotoUrl = PhotoUrl,
        PortraitStyle = PortraitStyle?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}

/// <summary>A name under which events are organized, in the office.</summary>
public sealed record OrganizerRow(Guid Id, int Version, string Name, int Events);
