using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Contracts;

/// <summary>
/// Who relies on what an organizer wants to change or delete: registrations, orders and carts, counted by the slices that keep them. Asked in the
/// transaction that changes, with the product's or the event's row locked: the caller found the ids in its own tenant.
/// </summary>
public interface ICatalogUses
{
    /// <summary>Product → registrations or orders that name it, in whatever state: its price was agreed. Products without any are left out.</summary>
    Task<IReadOnlyDictionary<Guid, int>> CountProductsAsync(AppDbContext db, IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken);

    /// <summary>Lesson → people who chose this run, in carts too. Lessons without any are left out.</summary>
    Task<IReadOnlyDictionary<Guid, int>> CountLessonsAsync(AppDbContext db, IReadOnlyCollection<Guid> lessonIds, CancellationToken cancellationToken);

    /// <summary>The product stands or stood in a cart.</summary>
    Task<bool> IsInCartsAsync(AppDbContext db, Guid productId, CancellationToken cancellationToken);
}
