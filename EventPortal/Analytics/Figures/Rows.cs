using EventPortal.Payments;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Analytics.Figures;

/// <summary>What all figures are summed from, as queries that are never run row by row (docs/decisions/0046-figures.md).</summary>
internal static class Rows
{
    public static IQueryable<T> Of<T>(AppDbContext db, FigureScope scope)
        where T : class
    {
        if (!scope.IsPlatform) return db.Set<T>();
        db.RequireAdmin();
        return db.Set<T>().AcrossTenants();
    }

    /// <summary>Orders that were confirmed in the period, whatever became of them later.</summary>
    public static IQueryable<Order> Confirmed(AppDbContext db, FigureScope scope)
    {
        var orders = Of<Order>(db, scope).Where(o => o.ConfirmedAt != null);
        if (scope.Period is not { } period) return orders;
        var (from, till) = (period.Start, period.End);
        return orders.Where(o => o.ConfirmedAt >= from && o.ConfirmedAt < till);
    }

    /// <summary>Orders that were placed in the period.</summary>
    public static IQueryable<Order> Placed(AppDbContext db, FigureScope scope)
    {
        var orders = Of<Order>(db, scope);
        if (scope.Period is not { } period) return orders;
        var (from, till) = (period.Start, period.End);
        return orders.Where(o => o.CreatedAt >= from && o.CreatedAt < till);
    }

    /// <summary>Lines of orders.</summary>
    public static IQueryable<Line> Lines(AppDbContext db, FigureScope scope, IQueryable<Order> orders)
    {
        var items = Of<OrderItem>(db, scope);
        if (scope.EventId is { } id) items = items.Where(i => i.EventId == id);
        return orders.Join(items, o => o.Id, i => i.OrderId, (o, i) => new Line
        {
            OrganizationId = o.OrganizationId, EventId = i.EventId, ProductId = i.ProductId, OrderId = o.Id, Quantity = i.Quantity, Currency = i.Currency,
            PriceMinor = i.PriceMinor, At = o.ConfirmedAt, IsCanceled = o.Status == OrderStatus.Canceled, IsRefunded = o.PaymentStatus == OrderPaymentStatus.Refunded,
        });
    }

    /// <summary>
    /// What of the money for lines went back or is on its way, other than that of wholly refunded orders (their lines say so). Of an order with lines of
    /// several events each bears its share. A payment that went back whole while its order stands was one too many and is nobody's income.
    /// </summary>
    public static IQueryable<Back> Returned(AppDbContext db, FigureScope scope)
    {
        var orders = Confirmed(db, scope).Where(o => o.PaymentStatus != OrderPaymentStatus.Refunded && o.TotalPriceMinor > 0);
        var payments = Of<Payment>(db, scope).Where(p => p.RefundedMinor + p.RefundingMinor > 0);
        var back = orders.Join(payments, o => o.Id, p => p.PayableId, (o, p) => new { o, p })
            .Where(x => x.o.Status == OrderStatus.Canceled || x.p.RefundedMinor + x.p.RefundingMinor < x.p.CapturedMinor)
            .Select(x => new { x.o.Id, x.o.OrganizationId, x.o.TotalPriceMinor, Minor = x.p.RefundedMinor + x.p.RefundingMinor });
        var items = Of<OrderItem>(db, scope);
        if (scope.EventId is { } id) items = items.Where(i => i.EventId == id);
        return items.GroupBy(i => new { i.OrderId, i.EventId, i.Currency }).Select(g => new { g.Key.OrderId, g.Key.EventId, g.Key.Currency, Share = g.Sum(i => i.PriceMinor) })
            .Join(back, i => i.OrderId, b => b.Id, (i, b) => new Back
            {
                OrganizationId = b.OrganizationId, EventId = i.EventId, Currency = i.Currency, Minor = b.Minor * i.Share / b.TotalPriceMinor,
            });
    }

    internal sealed class Line
    {
        public Guid OrganizationId { get; init; }

        public Guid EventId { get; init; }

        public Guid ProductId { get; init; }

        public Guid OrderId { get; init; }

        public int Quantity { get; init; }

        public required string Currency { get; init; }

        public long PriceMinor { get; init; }

        public DateTimeOffset? At { get; init; }

        public bool IsCanceled { get; init; }

        public bool IsRefunded { get; init; }
    }

    internal sealed class Back
    {
        public Guid OrganizationId { get; init; }

        public Guid EventId { get; init; }

        public required string Currency { get; init; }

        public long Minor { get; init; }
    }
}
