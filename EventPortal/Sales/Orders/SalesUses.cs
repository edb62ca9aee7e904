using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Holds;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Orders and carts that name a product or a run; the ids are the caller's own, the buyers are of no tenant.</summary>
internal sealed class SalesUses : ICatalogUses
{
    public async Task<IReadOnlyDictionary<Guid, int>> CountProductsAsync(AppDbContext db, IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        await db.Set<OrderItem>().Where(i => productIds.Contains(i.ProductId)).GroupBy(i => i.ProductId)
            .Select(g => new { g.Key, Count = g.Sum(i => i.Quantity) }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    // held at this moment: an order is counted by its places, and a hold that is over gives its run up (CheckoutService asks again)
    public async Task<IReadOnlyDictionary<Guid, int>> CountLessonsAsync(AppDbContext db, IReadOnlyCollection<Guid> lessonIds, CancellationToken cancellationToken) =>
        await db.Set<CartItem>().Where(i => i.LessonId != null && lessonIds.Contains(i.LessonId.Value))
            .Where(i => db.Set<Reservation>().Any(r => r.Id == i.ReservationId && r.Status == ReservationStatus.Held)).GroupBy(i => i.LessonId!.Value)
            .Select(g => new { g.Key, Count = g.Sum(i => i.Quantity) }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    // ended holds and ordered carts too: their rows stay and name it
    public async Task<bool> IsInCartsAsync(AppDbContext db, Guid productId, CancellationToken cancellationToken) =>
        await db.Set<CartItem>().AnyAsync(i => i.ProductId == productId, cancellationToken)
        || await db.Reservations.AnyAsync(r => r.ProductId == productId, cancellationToken);
}
