using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Tickets;

/// <summary>
/// Tickets for the people who hold them. Participants are of no tenant: each read is decided by a secret, an id out of a trusted hand,
/// or the reader's own account and verified address.
/// </summary>
public sealed class TicketQueries(IDbContextFactory<AppDbContext> contexts, IEventDirectory events, IProductTitles titles, IOrderFacts orders)
{
    private const int Most = 200;

    public async Task<TicketView?> FindAsync(string secret, CancellationToken cancellationToken) =>
        (await ReadAsync(r => r.Where(p => p.TicketSecret == secret), cancellationToken)).SingleOrDefault();

    public async Task<TicketView?> FindAsync(Guid registrationId, CancellationToken cancellationToken) =>
        (await ReadAsync(r => r.Where(p => p.Id == registrationId), cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<TicketView>> OfOrderAsync(Guid orderId, CancellationToken cancellationToken) =>
        ReadAsync(r => r.Where(p => p.OrderId == orderId), cancellationToken);

    /// <param name="verifiedEmail">Places named to this address are the reader's too; null: the address is not proven.</param>
    public Task<IReadOnlyList<TicketView>> OfUserAsync(Guid userId, string? verifiedEmail, CancellationToken cancellationToken) =>
        ReadAsync(r => r.Where(p => p.UserId == userId || (verifiedEmail != null && p.ParticipantKey == verifiedEmail)), cancellationToken);

    /// <summary>Valid tickets of events not yet over, of a participant or a customer with this address; the answer goes to that address only.</summary>
    public async Task<IReadOnlyList<TicketView>> OfEmailAsync(string email, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ordered = await orders.FindByCustomerAsync(db, email, cancellationToken);
        var found = await ReadAsync(
            r => r.Where(p => p.ParticipantKey == email || (p.OrderId != null && ordered.Contains(p.OrderId.Value)))
                .Where(p => p.Status == RegistrationStatus.Confirmed || p.Status == RegistrationStatus.CheckedIn),
            cancellationToken);
        return [.. found.Where(t => !t.IsOver(now))];
    }

    private async Task<IReadOnlyList<TicketView>> ReadAsync(
        Func<IQueryable<Registration>, IQueryable<Registration>> choose, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var places = await choose(db.Registrations.AcrossTenants().AsNoTracking()).OrderByDescending(r => r.Id).Take(Most).ToListAsync(cancellationToken);
        places.Reverse();
        if (places.Count == 0) return [];
        var about = await events.FindAsync([.. places.Select(p => p.EventId).Distinct()], cancellationToken);
        var names = await titles.FindAsync(db, [.. places.Select(p => p.TicketTypeId).Distinct()], cancellationToken);
        var orderIds = places.Select(p => p.OrderId).OfType<Guid>().Distinct().ToList();
        var facts = await orders.FindAsync(db, orderIds, cancellationToken);
        var ofOrders = (await db.Registrations.AcrossTenants().Where(r => r.OrderId != null && orderIds.Contains(r.OrderId.Value))
            .OrderBy(r => r.Id).Select(r => new { r.OrderId, r.EventId, r.Id }).ToListAsync(cancellationToken)).ToLookup(r => (r.OrderId, r.EventId), r => r.Id);
        var applied = await AppliedAsync(db, [.. places.Where(p => about[p.EventId].Rules.ApprovalRequired).Select(p => p.EventRequestId).OfType<Guid>()], cancellationToken);
        return [.. places.Select(p =>
        {
            List<Guid> siblings = p.OrderId is null ? [p.Id] : [.. ofOrders[(p.OrderId, p.EventId)]];
            return new TicketView(
                p, about[p.EventId], names.GetValueOrDefault(p.TicketTypeId, ""), p.OrderId is { } o ? facts.GetValueOrDefault(o) : null,
                p.EventRequestId is { } request && applied.TryGetValue(request, out var at) ? at : null, siblings.IndexOf(p.Id) + 1, siblings.Count);
        })];
    }

    // by ids out of places that the reader may see
    private static async Task<Dictionary<Guid, DateTimeOffset>> AppliedAsync(AppDbContext db, List<Guid> requests, CancellationToken cancellationToken) =>
        requests.Count == 0 ? [] : await db.EventRequests.AcrossTenants().Where(r => requests.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.CreatedAt, cancellationToken);
}
