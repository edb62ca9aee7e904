using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Favourites;

/// <summary>What a guest marked is theirs when they sign in.</summary>
internal sealed class MergeFavouritesAtSignIn(FavouriteService favourites) : ISignInEffect
{
    public async Task SignedInAsync(Guid userId, HttpContext http, CancellationToken cancellationToken)
    {
        if (FavouriteCookie.Read(http) is not { Count: > 0 } marked) return;
        await favourites.AddAsync(userId, marked, cancellationToken);
        // the next guest at this browser begins with nothing
        if (!http.Response.HasStarted) FavouriteCookie.Write(http, []);
    }
}

internal sealed class FavouritesInPersonalData(IDbContextFactory<AppDbContext> contexts) : IPersonalDataSource
{
    public string Section => "favourites";

    public async Task<object?> CollectAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<Favourite>().Where(f => f.UserId == userId).OrderBy(f => f.AddedAt).Select(f => new { f.EventId, f.AddedAt }).ToListAsync(cancellationToken);
        return rows.Count == 0 ? null : rows;
    }
}

internal sealed class ForgetFavouritesWithAccount : IAccountDeletionEffect
{
    public Task DeletingAsync(Guid userId, AppDbContext db, CancellationToken cancellationToken) =>
        db.Set<Favourite>().Where(f => f.UserId == userId).ExecuteDeleteAsync(cancellationToken);
}
