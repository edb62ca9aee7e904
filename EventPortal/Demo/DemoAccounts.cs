using EventPortal.Accounts.Roles;
using EventPortal.Accounts.Users;
using EventPortal.Demo.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Demo;

/// <summary>A demo account for every role, all with one password.</summary>
internal static class DemoAccounts
{
    internal const string Password = "Portal-2026";

    private const string AdminRole = "Admin";

    /// <summary>Who there is, a line each: for the console at start.</summary>
    internal static IEnumerable<string> Overview() => DemoFiles.Read<DemoAccount[]>("accounts").Where(a => a.Email is not null)
        .Select(a => $"{a.Email,-32} {a.Role}{(a.Organization is null ? "" : " of " + a.Organization)}{(a.Description is null ? "" : ": " + a.Description)}");

    internal static async Task SeedAsync(DemoWorld world, CancellationToken cancellationToken)
    {
        var admin = await world.Db.Set<Role>().SingleOrDefaultAsync(r => r.NormalizedName == "ADMIN", cancellationToken);
        if (admin is null)
        {
            admin = Role.Create(AdminRole, world.Now);
            admin.NormalizedName = "ADMIN";
            world.Db.Add(admin);
        }
        var madeAt = world.Now.AddDays(-400);
        foreach (var account in DemoFiles.Read<DemoAccount[]>("accounts").Where(a => a.Email is not null))
        {
            var culture = account.Language switch { "en" => "en-GB", "ru" => "ru-RU", _ => "uk-UA" };
            var user = User.WithEmail(account.Email!, account.FirstName, account.LastName, culture, madeAt);
            user.NormalizedEmail = account.Email!.ToUpperInvariant();
            user.NormalizedUserName = user.UserName!.ToUpperInvariant();
            user.SecurityStamp = user.Id.ToString("N");
            user.PasswordHash = new PasswordHasher<User>().HashPassword(user, Password);
            if (account.EmailVerified) user.MarkEmailVerified(madeAt);
            world.Db.Add(user);
            world.Users.Add(account.Email, user.Id);
            if (account.Person is not null) world.AccountOfPerson.Add(account.Person, user.Id);
            if (account.Role == AdminRole) world.Db.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = admin.Id });
        }
        await world.FlushAsync(cancellationToken);
    }
}
