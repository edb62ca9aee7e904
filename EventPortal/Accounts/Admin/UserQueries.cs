using EventPortal.Accounts.Users;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Accounts.Admin;

/// <summary>The admins' view of users. Words are looked for anywhere in names and address (trigram index on PostgreSQL), pages go by time and id.</summary>
public sealed class UserQueries(IDbContextFactory<AppDbContext> contexts)
{
    public const int PageSize = 50;
    private const int MostWords = 5;

    public async Task<KeysetPage<UserLine>> ListAsync(UserFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var page = await Matching(db, filter).NewestFirst(u => u.CreatedAt, u => u.Id, filter.After)
            .PageAsync(PageSize, u => new(u.CreatedAt, u.Id), cancellationToken);
        Guid[] ids = [.. page.Rows.Select(u => u.Id)];
        var admins = (await AdminRoles.Admins(db).Where(id => ids.Contains(id)).ToListAsync(cancellationToken)).ToHashSet();
        return new([.. page.Rows.Select(u => LineOf(u, admins.Contains(u.Id)))], page.Next);
    }

    /// <summary>Null: there never was one. A deleted one is nameless.</summary>
    public async Task<UserDetail?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var user = await db.Users.IgnoreQueryFilters([AppFilters.SoftDelete]).AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellationToken);
        if (user is null) return null;
        var isAdmin = await AdminRoles.IsAdminAsync(db, id, cancellationToken);
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == id, cancellationToken);
        return new(LineOf(user, isAdmin), user.BlockReason, user.PasswordHash is not null, user.TwoFactorEnabled, passkeys, user.Culture, user.TimeZone, user.DeletedAt is not null);
    }

    internal static IQueryable<User> Matching(AppDbContext db, UserFilter filter)
    {
        var users = db.Users.AsNoTracking();
        foreach (var word in (filter.Query ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords))
            users = users.Where(u => u.SearchText.Contains(word));
        return filter.Kind switch
        {
            UserKind.Blocked => users.Where(u => u.BlockedAt != null),
            UserKind.Admins => users.Where(u => AdminRoles.Admins(db).Contains(u.Id)),
            _ => users,
        };
    }

    private static UserLine LineOf(User u, bool isAdmin) => new(
        u.Id, u.FirstName, u.LastName, u.Email, u.TelegramId, u.EmailConfirmed, isAdmin, u.BlockedAt, u.LastLoginAt, u.CreatedAt);
}
