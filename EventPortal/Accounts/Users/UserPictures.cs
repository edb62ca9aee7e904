using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Accounts.Users;

internal sealed class UserPictures : IUserPictures
{
    public async Task<string?> ShowAsync(AppDbContext db, Guid userId, string? url, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellationToken);
        var before = user.AvatarUrl;
        user.ShowPicture(url, db.Now);
        await db.SaveChangesAsync(cancellationToken);
        return before;
    }
}
