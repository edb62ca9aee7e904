using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Products;

internal sealed class EventProducts : IEventProducts
{
    // A public read: the offers of these ids say what the reader may see of them.
    public async Task<IReadOnlyList<Guid>> ListAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken) =>
        await db.Products.AcrossTenants().Where(p => p.EventId == eventId && p.IsActive)
            .OrderBy(p => p is TicketType ? 0 : 1).ThenBy(p => p.SortOrder).ThenBy(p => p.Id)
            .Select(p => p.Id).ToListAsync(cancellationToken);
}
