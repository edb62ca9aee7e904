using EventPortal.Accounts;
using EventPortal.Accounts.Admin;
using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Accounts.Admin;

/// <summary>A database of its own: it counts all admins.</summary>
public sealed class LastAdminTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task TakeAway_TwoAdminsDoItToEachOtherAtOnce_OneStays()
    {
        var (first, second) = (await EnsureAsync("first@x.test"), await EnsureAsync("second@x.test"));
        for (var round = 0; round < 8; round++)
        {
            await RestoreAsync(first, second);
            var blocks = round % 2 == 1;
            var done = await Task.WhenAll(
                TryAsync(first, a => blocks ? a.BlockAsync(second, "змагання", default) : a.RevokeAdminAsync(second, default)),
                TryAsync(second, a => a.RevokeAdminAsync(first, default)));
            Assert.Single(done, true);
            Assert.Equal(1, await portal.ReadAsync(db => db.Set<User>().CountAsync(u => u.BlockedAt == null && AdminRoles.Admins(db).Contains(u.Id))));
        }
    }

    private async Task RestoreAsync(params Guid[] ids)
    {
        foreach (var id in ids)
        {
            var other = ids.First(i => i != id);
            if (await portal.ReadAsync(db => db.Set<User>().AnyAsync(u => u.Id == id && u.BlockedAt != null)))
                await portal.SendAs(TestUsers.User(other, AccountRoles.Admin), (UserAdministration a) => a.UnblockAsync(id, default));
            if (!await portal.ReadAsync(db => AdminRoles.IsAdminAsync(db, id, default)))
                await portal.SendAs(TestUsers.User(other, AccountRoles.Admin), (UserAdministration a) => a.GrantAdminAsync(id, default));
        }
    }

    private async Task<bool> TryAsync(Guid admin, Func<UserAdministration, Task> act)
    {
        try
        {
            await portal.SendAs(TestUsers.User(admin, AccountRoles.Admin), act);
            return true;
        }
        catch (DomainException e) when (e.Error == AccountsErrors.LastAdmin)
        {
            return false;
        }
    }

    private Task<Guid> EnsureAsync(string email) =>
        portal.SendAs(TestUsers.Guest, (IAccountSeeding s) => s.EnsureUserAsync(new(email, "Ада", "Мін", Visitor.Password) { Roles = [AccountRoles.Admin] }, default));
}
