using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Accounts.Users;

/// <summary>Old objects still name whoever made them; a deleted user's card has no name left in it.</summary>
internal sealed class UserDirectory(IDbContextFactory<AppDbContext> contexts, ILookupNormalizer normalizer) : IUserDirectory
{
    public async Task<IReadOnlyDictionary<Guid, UserCard>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Cards(db.Users.WithDeleted().Where(u => ids.Contains(u.Id))).ToDictionaryAsync(c => c.Id, cancellationToken);
    }

    public async Task<UserCard?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Cards(db.Users.WithDeleted().Where(u => u.Id == id)).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<UserCard?> FindByEmailAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = normalizer.NormalizeEmail(email.Trim());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Cards(db.Users.Where(u => u.NormalizedEmail == normalized)).SingleOrDefaultAsync(cancellationToken);
    }

    private static IQueryable<UserCard> Cards(IQueryable<User> users) => users.AsNoTracking().Select(u => new UserCard(
        u.Id, u.FirstName, u.LastName, u.Email, u.EmailVerifiedAt != null, u.TelegramId, u.Culture, u.TimeZone, u.AvatarUrl));
}
