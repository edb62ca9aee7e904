using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Settings;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Events;

/// <summary>Two reads of the catalog and one of the organizations for any number of events.</summary>
internal sealed class EventDirectory(IDbContextFactory<AppDbContext> contexts, IOrganizations organizations, SiteSettings site) : IEventDirectory
{
    public async Task<IReadOnlyDictionary<Guid, EventSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return new Dictionary<Guid, EventSummary>();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await Rows(db, ids).ToListAsync(cancellationToken);
        var lessons = (await Lessons(db, ids).ToListAsync(cancellationToken)).ToLookup(l => l.EventId, l => l.Lesson);
        var owners = await organizations.FindAsync([.. rows.Select(r => r.Event.OrganizationId).Distinct()], cancellationToken);
        return rows.ToDictionary(r => r.Event.Id, r => Summarize(r, [.. lessons[r.Event.Id]], owners.GetValueOrDefault(r.Event.OrganizationId)));
    }

    // Every filter off, as for Rows: the ids come out of the caller's own rows, and an order outlives its deleted event.
    public async Task<IReadOnlyList<EventProgress>> ProgressAsync(AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Events.IgnoreQueryFilters().Where(e => ids.Contains(e.Id)).Select(e => new EventProgress(e.Id, e.Status, e.EndsAt)).ToListAsync(cancellationToken);

    public async Task<bool> IsVisibleAsync(Guid eventId, Guid? userId, CancellationToken cancellationToken)
    {
        var groups = await organizations.GroupsOfAsync(userId, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // A buyer is of no tenant; the predicate is the rule itself.
        return await db.Events.AcrossTenants().Reachable().OpenTo(groups).AnyAsync(e => e.Id == eventId, cancellationToken);
    }

    // Every filter off: the caller names the ids out of rows that it may read, and a ticket outlives its deleted event.
    internal static IQueryable<DirectoryRow> Rows(AppDbContext db, IReadOnlyCollection<Guid> ids) => db.Events.AsNoTracking().IgnoreQueryFilters()
        .Where(e => ids.Contains(e.Id))
        .Select(e => new DirectoryRow(
            e,
            e.Directions.OrderBy(d => d.MyOrder).Select(d => d.Slug).FirstOrDefault(),
            db.Set<EventType>().Where(t => t.Id == e.EventTypeId).Select(t => t.Slug).FirstOrDefault(),
            e.Groups.Any()));

    // As above: by the ids of events that the caller may read.
    internal static IQueryable<LessonRow> Lessons(AppDbContext db, IReadOnlyCollection<Guid> ids) => db.Lessons.AcrossTenants()
        .Where(l => ids.Contains(l.EventId)).OrderBy(l => l.StartsAt)
        .Select(l => new LessonRow(l.EventId, new LessonSummary(l.Id, l.StartsAt, l.Title, l.Version)));

    internal sealed record DirectoryRow(Event Event, string? Direction, string? Type, bool IsPrivate);

    internal sealed record LessonRow(Guid EventId, LessonSummary Lesson);

    private EventSummary Summarize(DirectoryRow row, IReadOnlyList<LessonSummary> lessons, OrganizationSummary? owner)
    {
        var (e, content) = (row.Event, row.Event.Content);
        return new()
        {
            Id = e.Id, OrganizationId = e.OrganizationId, OrganizationName = owner?.Name ?? "", OrganizationSlug = owner?.Slug ?? "",
            Title = content.Title, Slug = e.Slug, Kind = content.Kind, Status = e.Status, Format = content.Format, Language = content.Language,
            StartsAt = e.StartsAt, EndsAt = e.EndsAt, TimeZone = e.TimeZone, City = content.City, Address = content.Address,
            OnlineUrl = content.OnlineUrl, Phone = content.Phone ?? owner?.Phone, Email = content.Email ?? owner?.Email,
            GivesCertificate = content.CertificateTime > 0 || (content.PracticalHours ?? 0) + (content.SelfEducationHours ?? 0) > 0,
            LessonMinutes = content.DurationLesson, Revision = e.Version, Rules = RulesOf(row), Lessons = lessons,
            Cover = new(e.Slug, EventCovers.KindOf(content.Kind, row.Type), row.Direction ?? "", e.CoverMediaId),
        };
    }

    private EventRules RulesOf(DirectoryRow row)
    {
        var settings = row.Event.Settings;
        return new()
        {
            IsPrivate = row.IsPrivate, RegistrationClosed = row.Event.RegistrationCompleted, ApprovalRequired = settings.ApprovalRequired,
            PriceAfterApproval = settings.PriceAfterApproval, CancelByParticipantHours = settings.CancelByParticipantHours,
            UnpaidLifetimeMinutes = settings.UnpaidLifetimeMinutes, HoldMinutes = Math.Min(settings.HoldMinutes, site.Current.LongestHoldMinutes), ReminderHours = settings.ReminderHours,
            JoinLinkReleaseHours = settings.JoinLinkReleaseHours, LessonsAreAlternatives = settings.LessonsAreAlternatives,
            LessonsEnteredSeparately = settings.LessonsEnteredSeparately,
            ParticipantsAreOpen = row.Event.ParticipantsVisibility is ParticipantsVisibility.Open,
            DirectionsNote = settings.DirectionsNote, EntryNote = settings.EntryNote, BringNote = settings.BringNote,
        };
    }
}
