using EventPortal.Accounts.Users;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Accounts;

internal static class AccountsData
{
    extension(AppDbContext db)
    {
        public DbSet<User> Users => db.Set<User>();
    }
}
