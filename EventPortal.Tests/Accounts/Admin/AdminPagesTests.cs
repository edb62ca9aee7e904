using System.Net;
using System.Reflection;
using EventPortal.Accounts.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace EventPortal.Tests.Accounts.Admin;

/// <summary>Nobody but platform admins comes to the platform's pages.</summary>
public sealed class AdminPagesTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private static readonly string[] Templates = [.. typeof(EventPortal.Program).Assembly.GetTypes()
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>().Select(r => r.Template)).Where(t => t.StartsWith("/admin", StringComparison.Ordinal))];

    public static TheoryData<string> Pages => [.. Templates];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_OfThePlatform_NamesTheAdminsPolicy(string template)
    {
        var page = typeof(EventPortal.Program).Assembly.GetTypes().Single(t => t.GetCustomAttributes<RouteAttribute>().Any(r => r.Template == template));
        Assert.Contains(page.GetCustomAttributes<AuthorizeAttribute>(inherit: true), a => a.Policy == AccountPolicies.Admin);
    }

    [Fact]
    public async Task Page_OfThePlatform_RefusesEverybodyElse()
    {
        await Accounts.EnsureAsync(host, "admin@pages.test", AccountRoles.Admin);
        var (user, admin, guest) = (await Accounts.SignedInAsync(host, "user@pages.test"), new Visitor(host), new Visitor(host));
        await admin.SignInAsync("admin@pages.test");
        foreach (var path in Templates.Select(Addressed))
        {
            Assert.StartsWith(AccountsUrls.DeniedPath, (await user.ReadAsync(await user.GetAsync(path))).Location, StringComparison.Ordinal);
            Assert.StartsWith(AccountsUrls.SignInPath, (await guest.ReadAsync(await guest.GetAsync(path))).Location, StringComparison.Ordinal);
            // let in: some of these objects there are not
            Assert.Contains((await admin.GetAsync(path)).StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.NotFound });
        }
    }

    // something for every parameter: whether there is such an object is asked after the right to ask
    private static string Addressed(string template) => System.Text.RegularExpressions.Regex.Replace(
        template, @"\{[^}]+\}", m => m.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.CreateVersion7().ToString() : "nothing");
}
