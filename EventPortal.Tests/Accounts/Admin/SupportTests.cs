using System.Net;
using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Accounts.Admin;

/// <summary>An admin stands in for a user: seen on every page, limited, written down, and over in time.</summary>
public sealed class SupportTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    [Fact]
    public async Task Begin_WithReason_ShowsTheBannerAndNamesBothInTheTrail()
    {
        var (admin, user, visitor) = await AdminAsync("one");
        var begun = await BeginAsync(visitor, user);
        Assert.Equal("/", begun.Location);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var page = await visitor.ReadAsync(await visitor.GetAsync(AccountsUrls.Profile));
        Assert.Contains("30", page.Document.QuerySelector(".above-all.support")!.TextContent, StringComparison.Ordinal);

        await visitor.SubmitAsync(AccountsUrls.Profile, "profile", ("FirstName", "Виправлено"), ("LastName", "Шевчук"), ("Culture", "uk-UA"), ("TimeZone", "Europe/Kyiv"), ("Theme", "Dark"));
        // saving the profile renews the session, and it stays marked
        Assert.NotNull((await visitor.ReadAsync(await visitor.GetAsync(AccountsUrls.Profile))).Document.QuerySelector(".above-all.support"));
        var change = await host.ReadAsync(db => db.Set<AuditEntry>().OrderByDescending(a => a.At).ThenByDescending(a => a.Id).FirstAsync(a => a.ObjectId == user && a.Action == AuditAction.Changed));
        Assert.Equal((user, admin), (change.UserId!.Value, change.AdminId!.Value));

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var ended = await visitor.PostAsync(AccountsUrls.SupportEnd);
        Assert.Equal(AccountsUrls.User(user), ended.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(AccountsUrls.Users)).StatusCode);
        var facts = await host.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.ObjectId == user && a.Action == AuditAction.Done).OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync());
        Assert.Equal(2, facts.Count);
        Assert.Contains("звернення 17", facts[0].Changes, StringComparison.Ordinal);
        Assert.Equal(((Guid?)admin, (Guid?)null), (facts[0].UserId, facts[0].AdminId));
        Assert.Equal(((Guid?)user, (Guid?)admin), (facts[1].UserId, facts[1].AdminId));
    }

    [Fact]
    public async Task StandIn_WhatBelongsToThePerson_IsClosed()
    {
        var (_, user, visitor) = await AdminAsync("closed");
        await BeginAsync(visitor, user);
        foreach (var path in new[] { AccountsUrls.Security, AccountsUrls.Authenticator, AccountsUrls.Data, AccountsUrls.Export, AccountsUrls.Users, "/admin" })
            Assert.StartsWith(AccountsUrls.DeniedPath, (await visitor.ReadAsync(await visitor.GetAsync(path))).Location, StringComparison.Ordinal);
        Assert.StartsWith(AccountsUrls.DeniedPath, (await visitor.PostAsync("/account/passkeys/creation-options")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begin_WithoutReasonOrForAnAdmin_IsRefused()
    {
        var (_, user, visitor) = await AdminAsync("refused");
        Assert.Contains("Accounts.ReasonNeeded", (await visitor.PostAsync(AccountsUrls.SupportBegin, ("user", user.ToString()), ("reason", " "))).Location, StringComparison.Ordinal);
        var other = await Accounts.EnsureAsync(host, "other-admin@support.test", AccountRoles.Admin);
        Assert.Contains("Accounts.IsAdmin", (await BeginAsync(visitor, other)).Location, StringComparison.Ordinal);
        var stranger = await Accounts.SignedInAsync(host, "stranger@support.test");
        Assert.StartsWith(AccountsUrls.DeniedPath, (await BeginAsync(stranger, user)).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public async Task StandIn_HalfAnHour_EndsByItselfAndGivesTheAdminBack(int minutes, bool stands)
    {
        var (_, user, visitor) = await AdminAsync($"time{minutes}");
        await BeginAsync(visitor, user);
        host.Clock.Advance(TimeSpan.FromMinutes(minutes));
        var page = await visitor.ReadAsync(await visitor.GetAsync(AccountsUrls.Profile));
        Assert.Equal(stands, page.Document.QuerySelector(".above-all.support") is not null);
        Assert.Equal(stands ? HttpStatusCode.Redirect : HttpStatusCode.OK, (await visitor.GetAsync(AccountsUrls.Users)).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StandIn_SeveralRequestsAtItsEnd_WriteOneEntry(bool byItself)
    {
        var (_, user, visitor) = await AdminAsync($"once-{byItself}".ToLowerInvariant());
        await BeginAsync(visitor, user);
        if (byItself) host.Clock.Advance(TimeSpan.FromMinutes(31));
        // the cookie that all of them carry is the old one: each is a request of its own
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => byItself ? (Task)visitor.GetAsync(AccountsUrls.Profile) : visitor.PostAsync(AccountsUrls.SupportEnd)));
        await visitor.GetAsync(AccountsUrls.Users);
        var ends = await host.ReadAsync(db => db.Set<AuditEntry>().CountAsync(a => a.ObjectId == user && a.Action == AuditAction.Done && a.Changes.Contains("SupportEnded")));
        Assert.Equal(1, ends);
    }

    [Fact]
    public async Task StandIn_AdminLosesTheirRights_EndsAtTheNextRequest()
    {
        var (admin, user, visitor) = await AdminAsync("fallen");
        await BeginAsync(visitor, user);
        await host.ReadAsync(async db =>
        {
            (await db.Set<User>().SingleAsync(u => u.Id == admin)).EndSessions(host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        Assert.False(await visitor.IsInsideAsync());
    }

    private static Task<Answer> BeginAsync(Visitor visitor, Guid user) =>
        visitor.PostAsync(AccountsUrls.SupportBegin, ("user", user.ToString()), ("reason", "звернення 17"));

    private async Task<(Guid Admin, Guid User, Visitor Visitor)> AdminAsync(string mark)
    {
        var admin = await Accounts.EnsureAsync(host, $"admin-{mark}@support.test", AccountRoles.Admin);
        var user = await Accounts.EnsureAsync(host, $"user-{mark}@support.test");
        var visitor = new Visitor(host);
        await visitor.SignInAsync($"admin-{mark}@support.test");
        return (admin, user, visitor);
    }
}
