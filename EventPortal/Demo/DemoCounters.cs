using EventPortal.Catalog;
using EventPortal.Catalog.Lessons;
using EventPortal.Registrations;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Demo;

/// <summary>Sets the maintained counters to what the rows say.</summary>
internal static class DemoCounters
{
    internal static async Task SeedAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        var db = world.Db;
        var all = db.Registrations.AcrossTenants();
        await db.TicketTypes.AcrossTenants().ExecuteUpdateAsync(
            s => s.SetProperty(t => t.SoldCount, t => all.Count(r => r.TicketTypeId == t.Id && (r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.CheckedIn)))
                .SetProperty(t => t.ReservedCount, t => all.Count(r => r.TicketTypeId == t.Id && (r.Status == RegistrationStatus.Reserved || r.Status == RegistrationStatus.Pending))),
            cancellationToken);
        var sold = await db.Set<OrderItem>().AcrossTenants()
            .Where(i => db.Set<Order>().AcrossTenants().Any(o => o.Id == i.OrderId && (o.Status == OrderStatus.Confirmed || o.Status == OrderStatus.Completed)))
            .GroupBy(i => i.ProductId).Select(g => new { g.Key, Count = g.Sum(i => i.Quantity) }).ToListAsync(cancellationToken);
        var recordings = world.Recordings.Values.Select(r => r.Id).ToHashSet();
        foreach (var row in sold.Where(r => recordings.Contains(r.Key)))
            await db.Products.AcrossTenants().Where(p => p.Id == row.Key)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.SoldCount, row.Count), cancellationToken);
        await db.Events.AcrossTenants().ExecuteUpdateAsync(
            s => s.SetProperty(e => e.NumberRegistrants, e => all.Count(r => r.EventId == e.Id && (r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.CheckedIn)))
                .SetProperty(e => e.NumberParticipants, e => all.Count(r => r.EventId == e.Id && r.Status == RegistrationStatus.CheckedIn)),
            cancellationToken);
        await db.Set<Lesson>().AcrossTenants().ExecuteUpdateAsync(
            s => s.SetProperty(l => l.NumberRegistrants, l => all.Count(r => r.LessonId == l.Id && (r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.CheckedIn))),
            cancellationToken);
        foreach (var (day, last) in world.Numbers.Last)
            await db.Database.ExecuteSqlAsync($"""INSERT INTO sales."OrderDays" ("Day", "LastNumber") VALUES ({day}, {last})""", cancellationToken);
    }
}
