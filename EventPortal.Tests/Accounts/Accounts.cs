using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Users;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventPortal.Tests.Accounts;

/// <summary>Ready accounts for tests.</summary>
internal static class Accounts
{
    /// <summary>A confirmed account with <see cref="Visitor.Password"/>.</summary>
    public static async Task<Guid> EnsureAsync(PortalHost host, string email, params string[] roles)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAccountSeeding>()
            .EnsureUserAsync(new(email, "Олена", "Шевчук", Visitor.Password) { Roles = roles }, CancellationToken.None);
    }

    /// <summary>A browser with an open session of a new confirmed account.</summary>
    public static async Task<Visitor> SignedInAsync(AccountsHost host, string email)
    {
        await EnsureAsync(host, email);
        var visitor = new Visitor(host);
        await visitor.SignInAsync(email);
        return visitor;
    }

    public static Task<User> FindAsync(PortalHost host, Guid id) =>
        host.ReadAsync(db => db.Set<User>().IgnoreQueryFilters().AsNoTracking().SingleAsync(u => u.Id == id));
}
