using EventPortal.Accounts;
using EventPortal.Accounts.Admin;
using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Accounts.Admin;

public sealed class UserAdministrationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Block_WithReason_IsAuditedAndEndsSessions()
    {
        var (admin, id) = (await EnsureAsync("boss@x.test", AccountRoles.Admin), await EnsureAsync("bad@x.test"));
        var stamp = (await UserAsync(id)).SecurityStamp;
        // the trail is in the order of time: the block is not of the moment when the account was made
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await ActAsync(admin, a => a.BlockAsync(id, " розсилає спам ", default));
        var blocked = await UserAsync(id);
        Assert.Equal((portal.Clock.Now, "розсилає спам"), (blocked.BlockedAt, blocked.BlockReason));
        Assert.NotEqual(stamp, blocked.SecurityStamp);
        var entry = (await TrailAsync(id)).Last();
        Assert.Equal((admin, AuditAction.Changed), (entry.UserId!.Value, entry.Action));
        Assert.Contains("розсилає спам", entry.Changes, StringComparison.Ordinal);
        await RefusedAsync(AccountsErrors.AlreadyBlocked, admin, a => a.BlockAsync(id, "ще", default));
        await ActAsync(admin, a => a.UnblockAsync(id, default));
        Assert.Null((await UserAsync(id)).BlockReason);
        await RefusedAsync(AccountsErrors.NotBlocked, admin, a => a.UnblockAsync(id, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Block_WithoutReason_IsRefused(string reason)
    {
        var (admin, id) = (await EnsureAsync("boss@x.test", AccountRoles.Admin), await EnsureAsync("noreason@x.test"));
        await RefusedAsync(AccountsErrors.ReasonNeeded, admin, a => a.BlockAsync(id, reason, default));
        Assert.Null((await UserAsync(id)).BlockedAt);
    }

    [Fact]
    public async Task Block_Oneself_IsRefused()
    {
        var admin = await EnsureAsync("boss@x.test", AccountRoles.Admin);
        await RefusedAsync(AccountsErrors.NotYourself, admin, a => a.BlockAsync(admin, "випадково", default));
    }

    [Fact]
    public async Task GrantAndRevoke_Admin_ChangeTheRoleOnceAndEndSessions()
    {
        var (admin, id) = (await EnsureAsync("boss@x.test", AccountRoles.Admin), await EnsureAsync("rising@x.test"));
        var stamp = (await UserAsync(id)).SecurityStamp;
        await ActAsync(admin, a => a.GrantAdminAsync(id, default));
        await RefusedAsync(AccountsErrors.AlreadyAdmin, admin, a => a.GrantAdminAsync(id, default));
        Assert.NotEqual(stamp, (await UserAsync(id)).SecurityStamp);
        Assert.True(await IsAdminAsync(id));
        await ActAsync(admin, a => a.RevokeAdminAsync(id, default));
        await RefusedAsync(AccountsErrors.NotAdmin, admin, a => a.RevokeAdminAsync(id, default));
        Assert.False(await IsAdminAsync(id));
        Assert.Equal(2, (await TrailAsync(id)).Count(a => a.Action is AuditAction.Done));
    }

    [Fact]
    public async Task List_WordsOfNameOrAddress_FindInAnyOrderAndPageThroughAll()
    {
        for (var i = 0; i < 3; i++) await EnsureAsync($"pager{i}@words.test");
        var found = await portal.SendAs(TestUsers.Admin, (UserQueries q) => q.ListAsync(new("WORDS шевчук"), default));
        Assert.Equal(3, found.Rows.Count);
        Assert.Empty((await portal.SendAs(TestUsers.Admin, (UserQueries q) => q.ListAsync(new("words немає"), default))).Rows);
        for (var i = 0; i < UserQueries.PageSize + 5; i++) await EnsureAsync($"many{i}@paging.test");
        var first = await portal.SendAs(TestUsers.Admin, (UserQueries q) => q.ListAsync(new("paging.test"), default));
        var second = await portal.SendAs(TestUsers.Admin, (UserQueries q) => q.ListAsync(new("paging.test", After: first.Next), default));
        // all were made at the same standing moment: only the ids tell them apart
        Assert.Equal((UserQueries.PageSize, 5), (first.Rows.Count, second.Rows.Count));
        Assert.Equal(UserQueries.PageSize + 5, first.Rows.Concat(second.Rows).Select(u => u.Id).Distinct().Count());
        Assert.Null(second.Next);
    }

    private async Task<Guid> EnsureAsync(string email, params string[] roles) =>
        await portal.SendAs(TestUsers.Guest, (IAccountSeeding s) => s.EnsureUserAsync(new(email, "Олена", "Шевчук", Visitor.Password) { Roles = roles }, default));

    private Task ActAsync(Guid admin, Func<UserAdministration, Task> act) => portal.SendAs(TestUsers.User(admin, AccountRoles.Admin), act);

    private async Task RefusedAsync(DomainError error, Guid admin, Func<UserAdministration, Task> act) =>
        Assert.Equal(error, (await Assert.ThrowsAsync<DomainException>(() => ActAsync(admin, act))).Error);

    private Task<User> UserAsync(Guid id) => portal.ReadAsync(db => db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == id));

    private Task<bool> IsAdminAsync(Guid id) => portal.ReadAsync(db => AdminRoles.IsAdminAsync(db, id, default));

    private Task<List<AuditEntry>> TrailAsync(Guid id) => portal.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.ObjectId == id).OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync());
}
