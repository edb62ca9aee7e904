using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Office;

/// <summary>What the filters and forms of the lists choose from.</summary>
public sealed class OfficeChoices(IDbContextFactory<AppDbContext> contexts, IOfficeCatalog catalog, IAreas areas, IEventDirectory events)
{
    /// <param name="eventId">Of a list of one event, or the one that is filtered by: its ticket types and runs can be chosen.</param>
    public async Task<RegistrationChoices> FindAsync(Guid? eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var tags = await db.Set<Tag>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellationToken);
        // the tenant filter knows whose event it is
        var known = eventId is { } id && (await catalog.FindAsync(db, [id], cancellationToken)).ContainsKey(id);
        return new(
            await catalog.EventsAsync(db, cancellationToken), known ? await catalog.TicketTypesAsync(db, eventId!.Value, cancellationToken) : [],
            await areas.ListAsync(cancellationToken), tags, known ? (await events.FindAsync([eventId!.Value], cancellationToken)).GetValueOrDefault(eventId.Value) : null);
    }
}

/// <param name="Here">The event of the list or of the filter; null: none.</param>
public sealed record RegistrationChoices(
    IReadOnlyList<OfficeEvent> Events, IReadOnlyList<OfficeTicketType> Tickets, IReadOnlyList<AreaName> Areas, IReadOnlyList<Tag> Tags, EventSummary? Here)
{
    /// <summary>Runs that a participant picks one of.</summary>
    public IReadOnlyList<LessonSummary> Runs => Here is { Rules.LessonsAreAlternatives: true } here ? here.Lessons : [];
}
