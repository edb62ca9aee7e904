using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Attendees;

/// <summary>Places and applications that name a ticket type or a run, in whatever state; the ids are the caller's own.</summary>
internal sealed class RegistrationUses : ICatalogUses
{
    public async Task<IReadOnlyDictionary<Guid, int>> CountProductsAsync(AppDbContext db, IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        await db.Registrations.AcrossTenants().Where(r => productIds.Contains(r.TicketTypeId)).GroupBy(r => r.TicketTypeId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, int>> CountLessonsAsync(AppDbContext db, IReadOnlyCollection<Guid> lessonIds, CancellationToken cancellationToken)
    {
        var places = await db.Registrations.AcrossTenants().Where(r => r.LessonId != null && lessonIds.Contains(r.LessonId.Value)).GroupBy(r => r.LessonId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var applications = await db.EventRequests.AcrossTenants().Where(r => r.LessonId != null && lessonIds.Contains(r.LessonId.Value)).GroupBy(r => r.LessonId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        foreach (var lesson in applications) places[lesson.Key] = Math.Max(lesson.Count, places.GetValueOrDefault(lesson.Key));
        return places;
    }

    public Task<bool> IsInCartsAsync(AppDbContext db, Guid productId, CancellationToken cancellationToken) => Task.FromResult(false);
}
