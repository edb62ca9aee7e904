using EventPortal.Analytics.Views;
using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Holds;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Demo;

/// <summary>Who looked at the events before they bought, and the carts that came of it, so that funnels have a beginning.</summary>
internal static class DemoViews
{
    private const int VisitorsPerOrder = 11;
    private const int DaysBefore = 20;

    // of a hundred visitors
    private static readonly (string Source, int Share)[] Sources = [("facebook", 34), (VisitSource.Portal, 22), ("google", 16), (VisitSource.Direct, 14), ("telegram", 9), ("osvita.example", 5)];

    internal static async Task SeedAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        var sold = await world.Db.Set<OrderItem>().AcrossTenants().GroupBy(i => i.EventId)
            .Select(g => new { g.Key, Orders = g.Select(i => i.OrderId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Orders, cancellationToken);
        foreach (var (found, _) in world.Events.Values.Where(e => e.Event.Status is not EventStatus.Draft))
            SeedViews(world, found.Id, found.OrganizationId, DemoEventSeeding.Earlier(world.Now, found.StartsAt), 20 + VisitorsPerOrder * sold.GetValueOrDefault(found.Id));
        await SeedCartsAsync(world, cancellationToken);
        await world.FlushAsync(cancellationToken);
    }

    private static void SeedViews(DemoWorld world, Guid eventId, Guid organizationId, DateTimeOffset latest, int visitors)
    {
        for (var back = 0; back < DaysBefore; back++)
        {
            var day = PortalFormats.Today(latest.AddDays(-back), OfficeTime.Zone);
            // more of them the nearer the event
            var ofDay = visitors * (DaysBefore - back) * 2 / (DaysBefore * (DaysBefore + 1)) + world.Random.Next(3);
            foreach (var (source, share) in Sources)
            {
                var seen = (ofDay * share + world.Random.Next(100)) / 100;
                if (seen > 0) world.Db.Add(new PageView(organizationId, eventId, day, source, seen + world.Random.Next(1 + seen / 2), seen));
            }
        }
    }

    /// <summary>A cart behind each order, and some that nothing came of.</summary>
    private static async Task SeedCartsAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        var orders = await world.Db.Set<OrderItem>().AcrossTenants().Join(world.Db.Set<Order>().AcrossTenants(), i => i.OrderId, o => o.Id, (i, o) => new { i.ProductId, i.Quantity, o.CreatedAt })
            .ToListAsync(cancellationToken);
        foreach (var order in orders)
        {
            Hold(order.ProductId, order.Quantity, order.CreatedAt.AddMinutes(-5), isOrdered: true);
            if (world.Random.Next(10) < 4) Hold(order.ProductId, 1, order.CreatedAt.AddMinutes(-90), isOrdered: false);
        }

        void Hold(Guid productId, int quantity, DateTimeOffset at, bool isOrdered)
        {
            var hold = Reservation.Create(Guid.CreateVersion7(at), productId, quantity, at.AddMinutes(15), at);
            if (isOrdered) hold.Convert(at);
            else hold.Release();
            world.Add(hold, at);
        }
    }
}
