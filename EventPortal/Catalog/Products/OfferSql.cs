using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Questions;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Products;

/// <summary>
/// The queries of offers. A sale asks for the same offer with every hold and every order, so what each event has is one statement, and what few
/// have (runs, questions, groups) is asked for only where the first one says that it is there.
/// </summary>
internal static class OfferSql
{
    // Offers are public reads: what the buyer may see is decided by the event's state and its groups.
    public static readonly PreparedQuery<List<Guid>, OfferRow> Rows = new((db, productIds) =>
        db.Products.AcrossTenants().AsNoTracking().Where(p => productIds.Contains(p.Id))
            .Join(db.Events, p => p.EventId, e => e.Id, (p, e) => new { Product = p, Event = e })
            .Join(db.NamesOfOrganizations(), x => x.Event.OrganizationId, o => o.Id, (x, o) => new OfferRow
            {
                Product = x.Product, OrganizationSlug = o.Slug, OrganizationName = o.Name,
                EventId = x.Event.Id, OrganizationId = x.Event.OrganizationId, Slug = x.Event.Slug, Title = x.Event.Content.Title,
                Kind = x.Event.Content.Kind, Format = x.Event.Content.Format, City = x.Event.Content.City, Address = x.Event.Content.Address,
                Status = x.Event.Status, StartsAt = x.Event.StartsAt, EndsAt = x.Event.EndsAt, TimeZone = x.Event.TimeZone,
                CancelledAt = x.Event.CancelledAt, IsActive = x.Event.IsActive, RegistrationCompleted = x.Event.RegistrationCompleted,
                SectorId = x.Event.SectorId, DirectionId = x.Event.Directions.OrderBy(d => d.MyOrder).Select(d => (Guid?)d.Id).FirstOrDefault(),
                Settings = x.Event.Settings, HasRuns = x.Event.Lessons.Any(), HasQuestions = x.Event.Questions.Any(), HasGroups = x.Event.Groups.Any(),
            }));

    public static IQueryable<EventRun> Runs(AppDbContext db, IReadOnlyCollection<Guid> eventIds) => db.Lessons.AcrossTenants()
        .Where(l => eventIds.Contains(l.EventId)).OrderBy(l => l.StartsAt)
        .Select(l => new EventRun(l.EventId, new OfferedRun(l.Id, l.StartsAt, l.Title)));

    public static IQueryable<Question> Questions(AppDbContext db, IReadOnlyCollection<Guid> eventIds) =>
        db.Set<Question>().AsNoTracking().Where(q => eventIds.Contains(q.EventId)).OrderBy(q => q.MyOrder);

    public static IQueryable<EventGroup> Groups(AppDbContext db, IReadOnlyCollection<Guid> eventIds) =>
        db.Set<EventGroup>().AsNoTracking().Where(g => eventIds.Contains(g.EventId));
}

/// <summary>A product, and of its event what a buyer is told.</summary>
internal sealed record OfferRow
{
    public required Product Product { get; init; }

    public required string OrganizationSlug { get; init; }

    public required string OrganizationName { get; init; }

    public required Guid EventId { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required EventKind Kind { get; init; }

    public required EventFormat Format { get; init; }

    public required string? City { get; init; }

    public required string? Address { get; init; }

    public required EventStatus Status { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required string TimeZone { get; init; }

    public required DateTimeOffset? CancelledAt { get; init; }

    public required bool IsActive { get; init; }

    public required bool RegistrationCompleted { get; init; }

    public required Guid? SectorId { get; init; }

    public required Guid? DirectionId { get; init; }

    public required EventSettings Settings { get; init; }

    public required bool HasRuns { get; init; }

    public required bool HasQuestions { get; init; }

    public required bool HasGroups { get; init; }
}

internal sealed record EventRun(Guid EventId, OfferedRun Run);

/// <summary>What few events have, of those that were asked for.</summary>
internal sealed record OfferParts(ILookup<Guid, OfferedRun> Runs, ILookup<Guid, Question> Questions, ILookup<Guid, Guid> Groups)
{
    public static async Task<OfferParts> ReadAsync(AppDbContext db, IReadOnlyCollection<OfferRow> rows, CancellationToken cancellationToken)
    {
        var runs = Of(rows, r => r.HasRuns && r.Settings.LessonsAreAlternatives) is { Count: > 0 } withRuns
            ? await OfferSql.Runs(db, withRuns).ToListAsync(cancellationToken) : [];
        var questions = Of(rows, r => r.HasQuestions) is { Count: > 0 } withQuestions
            ? await OfferSql.Questions(db, withQuestions).ToListAsync(cancellationToken) : [];
        var groups = Of(rows, r => r.HasGroups) is { Count: > 0 } withGroups
            ? await OfferSql.Groups(db, withGroups).ToListAsync(cancellationToken) : [];
        return new(runs.ToLookup(r => r.EventId, r => r.Run), questions.ToLookup(q => q.EventId), groups.ToLookup(g => g.EventId, g => g.GroupId));
    }

    private static List<Guid> Of(IReadOnlyCollection<OfferRow> rows, Func<OfferRow, bool> has) => [.. rows.Where(has).Select(r => r.EventId).Distinct()];
}
