using EventPortal.Catalog.Events;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Favourites;

/// <summary>The favourites of people with an account.</summary>
public sealed class FavouriteService(IDbContextFactory<AppDbContext> contexts, TimeProvider time)
{
    /// <summary>A list that nobody could look through is no list; a script that fills the table ends here.</summary>
    public const int Most = 500;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<Guid>> ListAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FavouriteSql.Of(db, userId).ToListAsync(cancellationToken);
    }

    public async Task AddAsync(Guid userId, IReadOnlyCollection<Guid> eventIds, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await FavouriteSql.Of(db, userId).ToListAsync(cancellationToken);
        Guid[] wanted = [.. eventIds.Except(kept).Take(Math.Max(0, Most - kept.Count))];
        foreach (var id in await FavouriteSql.Known(db, wanted).ToListAsync(cancellationToken))
        {
            db.Add(new Favourite(userId, id, time.GetUtcNow()));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation(FavouriteConfiguration.Key))
            {
                // marked in another tab this very moment: it is a favourite, as wished
                db.ForgetChanges();
            }
        }
    }

    public async Task RemoveAsync(Guid userId, Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<Favourite>().Where(f => f.UserId == userId && f.EventId == eventId).ExecuteDeleteAsync(cancellationToken);
    }
}

internal static class FavouriteSql
{
    public static IQueryable<Guid> Of(AppDbContext db, Guid userId) =>
        db.Set<Favourite>().Where(f => f.UserId == userId).OrderByDescending(f => f.AddedAt).ThenBy(f => f.EventId).Select(f => f.EventId);

    // Readers are of no tenant. A private event may be marked by anybody who knows its id; its card is shown to its group only.
    public static IQueryable<Guid> Known(AppDbContext db, IReadOnlyCollection<Guid> ids) =>
        db.Events.AcrossTenants().Reachable().Where(e => ids.Contains(e.Id)).Select(e => e.Id);
}
