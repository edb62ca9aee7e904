using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Requests;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Analytics.Figures;

/// <summary>One event of the scope's organization in figures.</summary>
public sealed class EventQueries(IDbContextFactory<AppDbContext> contexts)
{
    private const int MostOrders = 6;

    /// <summary>Null: the scope's organization has no such event.</summary>
    public async Task<EventState?> StateAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var head = await db.Set<Event>().AsNoTracking().WithDeleted().Where(e => e.Id == eventId)
            .Select(e => new { e.Content.Title, e.Content.Language, e.Status, e.StartsAt, e.EndsAt, e.TimeZone, e.PublishedAt, e.CreatedAt }).SingleOrDefaultAsync(cancellationToken);
        if (head is null) return null;
        var places = await db.Set<Registration>().Where(r => r.EventId == eventId).GroupBy(r => r.Status).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var waiting = await db.Set<EventRequest>().Where(EventRequest.IsUndecided).CountAsync(r => r.EventId == eventId, cancellationToken);
        var unpaid = await db.Set<OrderItem>().Where(i => i.EventId == eventId)
            .Join(db.Set<Order>().Where(o => o.Status == OrderStatus.New), i => i.OrderId, o => o.Id, (i, o) => o.Id).Distinct().CountAsync(cancellationToken);
        var came = places.GetValueOrDefault(RegistrationStatus.CheckedIn);
        return new(
            head.Title, head.Language, head.Status, head.StartsAt, head.EndsAt, head.TimeZone, head.PublishedAt, head.CreatedAt, waiting, unpaid,
            places.GetValueOrDefault(RegistrationStatus.Confirmed) + came, came, await TicketsAsync(db, eventId, cancellationToken));
    }

    public async Task<IReadOnlyList<LatestOrder>> LatestAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = db.Set<OrderItem>().Where(i => i.EventId == eventId).Select(i => i.OrderId).Distinct();
        var rows = await db.Set<Order>().AsNoTracking().Where(o => ids.Contains(o.Id)).OrderByDescending(o => o.CreatedAt).ThenByDescending(o => o.Id).Take(MostOrders)
            .Select(o => new { o.Id, o.Number, o.Customer, Places = o.Items.Where(i => i.EventId == eventId).Sum(i => i.Quantity), o.TotalPriceMinor, o.Currency, o.Status, o.CreatedAt })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(o => new LatestOrder(
            o.Id, o.Number, $"{o.Customer.LastName} {o.Customer.FirstName}".Trim(), o.Places, new(o.TotalPriceMinor, o.Currency),
            o.Status is OrderStatus.Confirmed or OrderStatus.Completed, o.Status is OrderStatus.Canceled, o.CreatedAt))];
    }

    private static async Task<IReadOnlyList<TicketSum>> TicketsAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken)
    {
        var scope = new FigureScope(eventId);
        var products = await db.Set<Product>().AsNoTracking().Where(p => p.EventId == eventId).OrderBy(p => p.SortOrder).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Title, IsPlace = p is TicketType, p.IsActive, p.PriceMinor, p.Currency, p.Quantity, p.SoldCount, p.ReservedCount }).ToListAsync(cancellationToken);
        var sums = await Rows.Lines(db, scope, Rows.Confirmed(db, scope)).Where(l => !l.IsCanceled && !l.IsRefunded).GroupBy(l => new { l.ProductId, l.Currency })
            .Select(g => new { g.Key.ProductId, g.Key.Currency, Minor = g.Sum(l => l.PriceMinor), Free = g.Sum(l => l.PriceMinor == 0 ? l.Quantity : 0) })
            .ToListAsync(cancellationToken);
        var byProduct = sums.ToLookup(s => s.ProductId);
        return [.. products.Select(p => new TicketSum(
            p.Id, p.Title, p.IsPlace, p.IsActive, new(p.PriceMinor, p.Currency), p.Quantity, p.SoldCount, p.ReservedCount, byProduct[p.Id].Sum(s => s.Free),
            [.. byProduct[p.Id].Where(s => s.Minor > 0).OrderByDescending(s => s.Minor).Select(s => new Money(s.Minor, s.Currency))]))];
    }
}
