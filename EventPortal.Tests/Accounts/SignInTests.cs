using System.Net;
using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.SignIn;
using EventPortal.Accounts.Users;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Accounts;

public sealed class SignInTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    [Theory]
    [InlineData("known@example.com")]
    [InlineData("nobody@example.com")]
    public async Task SignIn_FiveFailures_LockWhetherTheAccountExistsOrNot(string email)
    {
        await Accounts.EnsureAsync(host, "known@example.com");
        var visitor = new Visitor(host);
        for (var i = 0; i < 4; i++) Assert.StartsWith("Пошта або пароль не ті", (await visitor.SignInAsync(email, "wrong-2026")).Note, StringComparison.Ordinal);
        Assert.Contains("через 15\u00a0хвилин", (await visitor.SignInAsync(email, "wrong-2026")).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_Locked_RefusesTheRightPasswordUntilTheTimeIsOver()
    {
        await Accounts.EnsureAsync(host, "locked@example.com");
        var visitor = new Visitor(host);
        for (var i = 0; i < 5; i++) await visitor.SignInAsync("locked@example.com", "wrong-2026");
        host.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        var refused = await visitor.SignInAsync("locked@example.com");
        Assert.Null(refused.Location);
        Assert.Contains("через 1\u00a0хвилину", refused.Note, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("/", (await visitor.SignInAsync("locked@example.com")).Location);
    }

    [Fact]
    public async Task SignIn_RightPassword_ForgetsEarlierFailures()
    {
        var id = await Accounts.EnsureAsync(host, "clumsy@example.com");
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++) await new Visitor(host).SignInAsync("clumsy@example.com", "wrong-2026");
            Assert.Equal("/", (await new Visitor(host).SignInAsync("clumsy@example.com")).Location);
        }
        Assert.Equal(0, (await Accounts.FindAsync(host, id)).AccessFailedCount);
    }

    [Fact]
    public async Task SignIn_ManyGuessesAtOnce_OnlyFiveAreLookedAt()
    {
        await Accounts.EnsureAsync(host, "attacked@example.com");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => new Visitor(host).SignInAsync("attacked@example.com", "wrong-2026")));
        // one that was looked at may already find the lock that a later one has set, so four is the most, not the exact number
        Assert.InRange(answers.Count(a => a.Note.StartsWith("Пошта або пароль", StringComparison.Ordinal)), 0, 4);
        Assert.All(answers, a => Assert.Null(a.Location));
        Assert.StartsWith("Забагато", (await new Visitor(host).SignInAsync("attacked@example.com")).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_UnknownAddress_SameAnswerAsWrongPassword()
    {
        await Accounts.EnsureAsync(host, "there@example.com");
        var wrong = await new Visitor(host).SignInAsync("there@example.com", "wrong-2026");
        var unknown = await new Visitor(host).SignInAsync("absent@example.com", "wrong-2026");
        Assert.Equal((wrong.Status, wrong.Note, wrong.Heading), (unknown.Status, unknown.Note, unknown.Heading));
    }

    [Theory]
    [InlineData("/events?city=Київ", "/events?city=%D0%9A%D0%B8%D1%97%D0%B2")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task SignIn_ReturnUrl_LeadsOnlyToOurselves(string returnUrl, string expected)
    {
        await Accounts.EnsureAsync(host, "back@example.com");
        var answer = await new Visitor(host).SignInAsync("back@example.com", url: AccountsUrls.SignInPath + "?returnUrl=" + Uri.EscapeDataString(returnUrl));
        Assert.Equal((HttpStatusCode.Redirect, expected), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/cart", "/cart")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("cart", "/")]
    [InlineData("/cart\\..\\x", "/")]
    public void Local_Address_IsItselfOrTheStartPage(string? url, string expected) => Assert.Equal(expected, ReturnUrl.Local(url));

    [Fact]
    public async Task SignIn_Blocked_SaysSoOnlyToWhoKnowsThePassword()
    {
        var id = await Accounts.EnsureAsync(host, "blocked@example.com");
        await host.ReadAsync(async db =>
        {
            (await db.Set<User>().SingleAsync(u => u.Id == id)).Block("спам", host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var visitor = new Visitor(host);
        Assert.StartsWith("Пошта або пароль", (await visitor.SignInAsync("blocked@example.com", "wrong-2026")).Note, StringComparison.Ordinal);
        Assert.StartsWith("Цей акаунт заблоковано", (await visitor.SignInAsync("blocked@example.com")).Note, StringComparison.Ordinal);
        Assert.False(await visitor.IsInsideAsync());
    }

    [Fact]
    public async Task OwnPages_Guest_AreSentToSignInAndBack()
    {
        foreach (var page in new[] { AccountsUrls.Profile, AccountsUrls.Security, AccountsUrls.Authenticator, AccountsUrls.Data, AccountsUrls.Export })
        {
            var answer = await new Visitor(host).GetAsync(page);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.EndsWith(AccountsUrls.SignIn(page), answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SignOut_WithoutAntiforgeryToken_IsRefused()
    {
        var answer = await host.NewClient().PostAsync(new Uri(AccountsUrls.SignOutPath, UriKind.Relative), new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
