using EventPortal.Accounts.Contracts;
using EventPortal.Catalog.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Participants;

/// <summary>
/// [A] participants_visibility OPEN: participants of such an event, and members of its organization, see who takes part, by ticket type. Names
/// and nothing else; who asked not to be named is only counted.
/// </summary>
public sealed class ParticipantList(
    IDbContextFactory<AppDbContext> contexts, IEventDirectory events, IProductTitles titles, IUserDirectory users, IOrganizations organizations)
{
    public const int PageSize = 60;

    /// <summary>Null: the event does not show its participants, or not to this reader.</summary>
    /// <param name="page">From 1.</param>
    public async Task<ParticipantsView?> FindAsync(Guid eventId, Guid userId, int page, CancellationToken cancellationToken, int pageSize = PageSize)
    {
        var found = await events.FindAsync([eventId], cancellationToken);
        if (!found.TryGetValue(eventId, out var summary) || !summary.Rules.ParticipantsAreOpen) return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await ParticipantSql.Own(db, eventId, userId, await VerifiedEmailAsync(userId, cancellationToken)).Select(r => r.IsUnlisted).ToListAsync(cancellationToken);
        if (own.Count == 0 && !(await organizations.MembershipsOfAsync(userId, cancellationToken)).Contains(summary.OrganizationId)) return null;
        var counts = await ParticipantSql.Counts(db, eventId).ToListAsync(cancellationToken);
        var named = counts.Sum(c => c.Named);
        page = Math.Clamp(page, 1, Math.Max(1, (named + pageSize - 1) / pageSize));
        var names = await ParticipantSql.Names(db, eventId).Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancellationToken);
        var types = await titles.FindAsync(db, [.. counts.Select(c => c.TicketTypeId)], cancellationToken);
        var byType = names.ToLookup(n => n.TicketTypeId, n => $"{n.FirstName} {n.LastName}".Trim());
        return new(
            summary, [.. counts.OrderBy(c => c.TicketTypeId).Select(c => new ParticipantGroup(types.GetValueOrDefault(c.TicketTypeId, ""), c.All, [.. byType[c.TicketTypeId]]))],
            counts.Sum(c => c.All), counts.Sum(c => c.All - c.Named), page, Math.Max(1, (named + pageSize - 1) / pageSize),
            own.Count == 0 ? null : own.TrueForAll(hidden => !hidden));
    }

    /// <summary>Names the reader's own places at the event to the others, or no longer.</summary>
    public async Task ShowAsync(Guid eventId, Guid userId, bool shown, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var place in await ParticipantSql.Own(db, eventId, userId, await VerifiedEmailAsync(userId, cancellationToken)).ToListAsync(cancellationToken)) place.List(shown);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<string?> VerifiedEmailAsync(Guid userId, CancellationToken cancellationToken) =>
        await users.FindAsync(userId, cancellationToken) is { EmailVerified: true } user ? user.Email?.ToLowerInvariant() : null;
}

/// <summary>A page of the list.</summary>
/// <param name="Total">Everybody with a valid place.</param>
/// <param name="Unnamed">Those of them who are only counted.</param>
/// <param name="IsNamed">Whether the reader is named to the others; null: the reader takes no part (a member of the organization).</param>
public sealed record ParticipantsView(EventSummary Event, IReadOnlyList<ParticipantGroup> Groups, int Total, int Unnamed, int Page, int Pages, bool? IsNamed);

/// <param name="Title">Of the ticket type.</param>
/// <param name="Names">Of this page.</param>
public sealed record ParticipantGroup(string Title, int Count, IReadOnlyList<string> Names);
