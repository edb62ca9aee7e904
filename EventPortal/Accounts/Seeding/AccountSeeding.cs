using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Roles;
using EventPortal.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Seeding;

internal sealed class AccountSeeding(PortalUserManager users, RoleManager<Role> roles, TimeProvider time) : IAccountSeeding
{
    public async Task<Guid> EnsureUserAsync(SeedUser seed, CancellationToken cancellationToken)
    {
        var user = await users.FindByEmailAsync(seed.Email) ?? await CreateAsync(seed);
        foreach (var role in seed.Roles)
        {
            if (!await roles.RoleExistsAsync(role)) (await roles.CreateAsync(Role.Create(role, time.GetUtcNow()))).OrThrow();
            if (!await users.IsInRoleAsync(user, role)) (await users.AddToRoleAsync(user, role)).OrThrow();
        }
        return user.Id;
    }

    private async Task<User> CreateAsync(SeedUser seed)
    {
        var now = time.GetUtcNow();
        var user = User.WithEmail(seed.Email, seed.FirstName, seed.LastName, seed.Culture, now);
        user.MarkEmailVerified(now);
        (await users.CreateAsync(user, seed.Password)).OrThrow();
        return user;
    }
}
