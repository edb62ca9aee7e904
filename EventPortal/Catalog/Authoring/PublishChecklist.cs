using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Authoring;

/// <summary>What an event still lacks before it goes public, and what would make its page better.</summary>
public sealed class PublishChecklist(IDbContextFactory<AppDbContext> contexts)
{
    /// <summary>In the order in which they are done; empty when the organization has no such event.</summary>
    public async Task<IReadOnlyList<ChecklistItem>> OfAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await Facts(db, eventId).SingleOrDefaultAsync(cancellationToken) is not { } facts) return [];
        var e = facts.Event;
        return
        [
            new("Start", e.StartsAt > db.Now, true, EventFields.StartsAt),
            new("Place", e.Content.Format is EventFormat.Online || e.Plan.Where is not null, true, EventFields.City),
            new("Tickets", facts.HasTickets, true, null),
            new("Lead", e.Content.Lead is not null, false, EventFields.Lead),
            new("Description", e.Content.Description is not null || e.Content.CoursePurpose is not null, false, EventFields.Description),
            new("Link", e.Content.Format is EventFormat.Offline || e.Content.OnlineUrl is not null, false, EventFields.OnlineUrl),
            new("Directions", facts.HasDirections, false, EventFields.Directions),
            new("Speakers", facts.HasSpeakers, false, null),
            new("Programme", facts.LessonsOutside == 0, false, null),
        ];
    }

    internal static IQueryable<EventFacts> Facts(AppDbContext db, Guid eventId) => db.Events.AsNoTracking().Where(e => e.Id == eventId).Select(e => new EventFacts
    {
        Event = e,
        HasTickets = db.Set<TicketType>().Any(t => t.EventId == e.Id && t.IsActive),
        HasDirections = e.Directions.Any(),
        HasSpeakers = e.Speakers.Any(),
        LessonsOutside = e.Lessons.Count(l => l.StartsAt < e.StartsAt || l.StartsAt >= e.EndsAt),
    });

    internal sealed record EventFacts
    {
        public required Event Event { get; init; }

        public bool HasTickets { get; init; }

        public bool HasDirections { get; init; }

        public bool HasSpeakers { get; init; }

        public int LessonsOutside { get; init; }
    }
}

/// <summary>A line of the list.</summary>
/// <param name="Key">Of its text: "Check.Start", and "Check.Start.Done" when it is.</param>
/// <param name="Required">Without it the event cannot be published.</param>
/// <param name="Field">Where to say it; null: on a page of another part of the office.</param>
public sealed record ChecklistItem(string Key, bool Done, bool Required, string? Field);
