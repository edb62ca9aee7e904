using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Requests;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Grid;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Office;

/// <summary>An application in the organizer's list.</summary>
public sealed record ApplicationRow(
    Guid Id, Guid EventId, Guid? LessonId, Person Person, EventRequestDecision Decision, EventRequestStatus Status, string? RejectionReason,
    IReadOnlyList<Answer> Answers, DateTimeOffset CreatedAt)
{
    public string EventTitle { get; init; } = "";

    /// <summary>Family name first, as lists are sorted.</summary>
    public string Name => $"{Person.LastName} {Person.FirstName}".Trim();

    public bool IsPending => Decision is EventRequestDecision.Pending && Status is EventRequestStatus.New;
}

/// <summary>Applications of the scope's organization: what waits, and the decisions, one by one or many. The tenant filter stays on.</summary>
public sealed class ApplicationDesk(IDbContextFactory<AppDbContext> contexts, IOfficeCatalog catalog)
{
    /// <summary>Names of the filters in the list's address.</summary>
    public static readonly IReadOnlyList<string> Filters = ["event"];

    public async Task<IReadOnlyDictionary<EventRequestDecision, int>> CountAsync(GridState state, Guid? eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(db, state, eventId).GroupBy(r => r.RegistrationStatus).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    public async Task<IReadOnlyList<ApplicationRow>> PageAsync(GridState state, Guid? eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = Of(db, state, eventId);
        if (DecisionOf(state) is { } decision) rows = rows.Where(r => r.RegistrationStatus == decision);
        // who waits longest is first
        var ordered = (state.Sort, state.Descending) switch
        {
            ("name", false) => rows.OrderBy(r => r.SearchKey).ThenBy(r => r.Id),
            ("name", true) => rows.OrderByDescending(r => r.SearchKey).ThenByDescending(r => r.Id),
            ("created", true) => rows.OrderByDescending(r => r.Id),
            _ => rows.OrderBy(r => r.Id),
        };
        var found = await ordered.AsNoTracking().Skip(state.Skip).Take(state.Size).ToListAsync(cancellationToken);
        var events = await catalog.FindAsync(db, [.. found.Select(r => r.EventId).Distinct()], cancellationToken);
        return [.. found.Select(r => new ApplicationRow(
            r.Id, r.EventId, r.LessonId, r.Person, r.RegistrationStatus, r.Status, r.RejectionReason, r.Answers, r.CreatedAt)
            { EventTitle = events.TryGetValue(r.EventId, out var e) ? e.Title : "" })];
    }

    public async Task<IReadOnlyList<OfficeEvent>> EventsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await catalog.EventsAsync(db, cancellationToken);
    }

    /// <summary>How many of the whole organization wait: what stands beside the link to the list. Read by the list's index alone.</summary>
    public async Task<int> WaitingAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.EventRequests.CountAsync(r => r.OrganizationId == organizationId && r.ApplicantKey != null && r.RegistrationStatus == EventRequestDecision.Pending, cancellationToken);
    }

    /// <summary>All that wait among those that the list finds, oldest first, at most so many.</summary>
    public async Task<IReadOnlyList<Guid>> WaitingIdsAsync(GridState state, Guid? eventId, int most, CancellationToken cancellationToken)
    {
        if (DecisionOf(state) is not (null or EventRequestDecision.Pending)) return [];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(db, state, eventId).Where(EventRequest.IsUndecided)
            .OrderBy(r => r.Id).Select(r => r.Id).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>How many of them wait for a decision; the others are decided or withdrawn.</summary>
    public async Task<int> PendingAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.EventRequests.Where(EventRequest.IsUndecided).CountAsync(r => ids.Contains(r.Id), cancellationToken);
    }

    /// <summary>Each in a transaction of its own; what is decided already stays as it is, so it may be repeated.</summary>
    /// <param name="reason">Of a rejection: the applicant reads it.</param>
    /// <returns>How many were decided now.</returns>
    public async Task<int> DecideAsync(IReadOnlyCollection<Guid> ids, bool approve, string? reason, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var id in ids)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (await db.EventRequests.SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is not { Status: EventRequestStatus.New, RegistrationStatus: EventRequestDecision.Pending } request)
                continue;
            if (approve) request.Approve();
            else request.Reject(string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                done++;
            }
            catch (DbUpdateConcurrencyException)
            {
                // a colleague decided in this moment
            }
        }
        return done;
    }

    internal static EventRequestDecision? DecisionOf(GridState state) =>
        Enum.TryParse<EventRequestDecision>(state.State, ignoreCase: true, out var decision) && Enum.IsDefined(decision) ? decision : null;

    // what the checkout made by itself is no application
    private static IQueryable<EventRequest> Of(AppDbContext db, GridState state, Guid? eventId)
    {
        var rows = db.EventRequests.Where(r => r.ApplicantKey != null);
        if ((eventId ?? state.Id("event")) is { } ofEvent) rows = rows.Where(r => r.EventId == ofEvent);
        return state.Text.Length == 0 ? rows : rows.Matching(state.Text, r => r.SearchKey);
    }
}
