using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Carts;

/// <summary>The open carts of several people, untracked, by whose they are.</summary>
internal sealed class OpenCartsQuery
{
    public static readonly OpenCartsQuery Bare = new(carts => carts);
    public static readonly OpenCartsQuery WithLines = new(carts => carts.Include(c => c.Items));

    private readonly PreparedQuery<List<string>, Cart> ofSessions;
    private readonly PreparedQuery<List<Guid>, Cart> ofUsers;

    private OpenCartsQuery(Func<IQueryable<Cart>, IQueryable<Cart>> shape)
    {
        ofSessions = new((db, sessions) => Open(shape, db).Where(c => c.UserId == null && sessions.Contains(c.SessionKey!)));
        ofUsers = new((db, users) => Open(shape, db).Where(c => c.UserId != null && users.Contains(c.UserId.Value)));
    }

    public async Task<IReadOnlyDictionary<CartKey, Cart>> FindAsync(AppDbContext db, IReadOnlyCollection<CartKey> keys)
    {
        var sessions = keys.Where(k => k.UserId is null).Select(k => k.SessionKey).OfType<string>().ToList();
        var users = keys.Select(k => k.UserId).OfType<Guid>().ToList();
        List<Cart> carts =
        [
            .. sessions.Count == 0 ? [] : await ofSessions.ToListAsync(db, sessions),
            .. users.Count == 0 ? [] : await ofUsers.ToListAsync(db, users),
        ];
        var found = carts.ToDictionary(c => OwnerOf(c.UserId, c.SessionKey));
        return keys.Distinct().Where(k => found.ContainsKey(OwnerOf(k.UserId, k.SessionKey))).ToDictionary(k => k, k => found[OwnerOf(k.UserId, k.SessionKey)]);
    }

    // a user's cart is theirs in any browser
    private static CartKey OwnerOf(Guid? userId, string? sessionKey) => new(userId, userId is null ? sessionKey : null);

    private static IQueryable<Cart> Open(Func<IQueryable<Cart>, IQueryable<Cart>> shape, AppDbContext db) => shape(db.Carts.AsNoTracking()).Where(c => c.Status == CartStatus.Opened);
}
