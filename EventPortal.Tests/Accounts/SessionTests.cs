using System.Text.Json;
using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Users;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Accounts;

public sealed class SessionTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private readonly Mailbox mailbox = new(host);

    [Fact]
    public async Task Reset_NewPassword_EndsOtherSessionsAndOldPassword()
    {
        var open = await Accounts.SignedInAsync(host, "reset@example.com");
        Assert.True(await open.IsInsideAsync());
        var link = await AskForLinkAsync("reset@example.com");
        var visitor = new Visitor(host);
        var done = await visitor.SubmitAsync(link, "reset-password", ("Password", "Новий2027"));
        Assert.Equal("/account/sign-in?done=password-reset", done.Location);

        host.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.False(await open.IsInsideAsync());
        Assert.Null((await visitor.SignInAsync("reset@example.com")).Location);
        Assert.Equal("/", (await visitor.SignInAsync("reset@example.com", "Новий2027")).Location);
        Assert.Equal(["account.password-changed", "account.reset-password"], await mailbox.TemplatesAsync("reset@example.com"));
        Assert.Equal("Посилання вже не діє", (await visitor.SubmitAsync(link, "reset-password", ("Password", "Ще1Пароль"))).Heading);
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public async Task Reset_LinkOfAnHour_WorksOnlyThatLong(int minutes, bool works)
    {
        var email = $"hour{minutes}@example.com";
        await Accounts.EnsureAsync(host, email);
        var link = await AskForLinkAsync(email);
        host.Clock.Advance(TimeSpan.FromMinutes(minutes));
        var answer = await new Visitor(host).SubmitAsync(link, "reset-password", ("Password", "Новий2027"));
        Assert.Equal(works, answer.Location is not null);
    }

    [Fact]
    public async Task Reset_LockedAccount_IsOpenAgain()
    {
        await Accounts.EnsureAsync(host, "shut@example.com");
        var visitor = new Visitor(host);
        for (var i = 0; i < 5; i++) await visitor.SignInAsync("shut@example.com", "wrong-2026");
        await visitor.SubmitAsync(await AskForLinkAsync("shut@example.com"), "reset-password", ("Password", "Новий2027"));
        Assert.Equal("/", (await visitor.SignInAsync("shut@example.com", "Новий2027")).Location);
    }

    [Fact]
    public async Task Forgot_UnknownAddress_AnswersTheSameAndSendsNothing()
    {
        await Accounts.EnsureAsync(host, "yes@example.com");
        var known = await ForgotAsync("yes@example.com");
        var unknown = await ForgotAsync("nope@example.com");
        Assert.Equal(known.Document.QuerySelector("main")!.TextContent.Replace("yes", "X", StringComparison.Ordinal),
            unknown.Document.QuerySelector("main")!.TextContent.Replace("nope", "X", StringComparison.Ordinal));
        Assert.Equal(["account.reset-password"], await mailbox.TemplatesAsync("yes@example.com"));
        Assert.Empty(await mailbox.TemplatesAsync("nope@example.com"));
    }

    [Fact]
    public async Task ChangePassword_OwnSession_StaysAndOthersEnd()
    {
        var here = await Accounts.SignedInAsync(host, "change@example.com");
        var there = new Visitor(host);
        await there.SignInAsync("change@example.com");
        var wrong = await here.SubmitAsync(AccountsUrls.Security, "password", ("Current", "not-it-2026"), ("Password", "Новий2027"));
        Assert.StartsWith("Пароль не той", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        var done = await here.SubmitAsync(AccountsUrls.Security, "password", ("Current", Visitor.Password), ("Password", "Новий2027"));
        Assert.Equal("/account/security?done=password", done.Location);
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.True(await here.IsInsideAsync());
        Assert.False(await there.IsInsideAsync());
    }

    [Fact]
    public async Task SignOutEverywhere_OtherBrowser_IsOutWithinFiveMinutes()
    {
        var here = await Accounts.SignedInAsync(host, "everywhere@example.com");
        var there = new Visitor(host);
        await there.SignInAsync("everywhere@example.com");
        await here.SubmitAsync(AccountsUrls.Security, "sign-out-everywhere");
        Assert.False(await here.IsInsideAsync());
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.False(await there.IsInsideAsync());
    }

    [Fact]
    public async Task Profile_Saved_ChangesNameLanguageAndTheme()
    {
        var visitor = await Accounts.SignedInAsync(host, "profile@example.com");
        var done = await visitor.SubmitAsync(AccountsUrls.Profile, "profile", ("FirstName", "Олена-Марія"), ("LastName", "Шевчук"),
            ("Culture", "en-GB"), ("TimeZone", "Europe/Warsaw"), ("Theme", "Dark"));
        Assert.Equal("/account/profile?done=profile", done.Location);
        var page = await visitor.ReadAsync(await visitor.GetAsync(done.Location!));
        Assert.Equal("Your changes are saved.", page.Note);
        Assert.Equal("dark", page.Document.DocumentElement.GetAttribute("data-theme"));
        Assert.Contains("Олена-Марія Шевчук", page.Document.QuerySelector(".who-am")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_WithPassword_ErasesThePersonAndFreesTheAddress()
    {
        var visitor = await Accounts.SignedInAsync(host, "leaving@example.com");
        var id = await Accounts.EnsureAsync(host, "leaving@example.com");
        Assert.Single((await visitor.SubmitAsync(AccountsUrls.Data, "delete-account", ("Confirmation", "wrong-2026"))).Errors);
        var done = await visitor.SubmitAsync(AccountsUrls.Data, "delete-account", ("Confirmation", Visitor.Password));
        Assert.Equal("/account/sign-in?done=deleted", done.Location);
        Assert.False(await visitor.IsInsideAsync());

        var gone = await Accounts.FindAsync(host, id);
        Assert.Equal((null, "", "", null), (gone.Email, gone.FirstName, gone.LastName, gone.PasswordHash));
        Assert.NotNull(gone.DeletedAt);
        var again = await Accounts.EnsureAsync(host, "leaving@example.com");
        Assert.NotEqual(id, again);
        Assert.Equal("/", (await visitor.SignInAsync("leaving@example.com")).Location);
    }

    [Fact]
    public async Task Export_SignedIn_HoldsOwnDataAndNoSecrets()
    {
        var visitor = await Accounts.SignedInAsync(host, "export@example.com");
        await Accounts.EnsureAsync(host, "stranger@example.com");
        var response = await visitor.GetAsync(AccountsUrls.Export);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        var text = await response.Content.ReadAsStringAsync();
        using var json = JsonDocument.Parse(text);
        Assert.Equal("export@example.com", json.RootElement.GetProperty("account").GetProperty("email").GetString());
        Assert.Contains("Шевчук", text, StringComparison.Ordinal);
        Assert.DoesNotContain("stranger@example.com", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hash", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("stamp", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Users_SameAddressTwice_RefusedByTheDatabase()
    {
        await Accounts.EnsureAsync(host, "unique@example.com");
        await Assert.ThrowsAsync<DbUpdateException>(() => host.ReadAsync(async db =>
        {
            var twin = User.WithEmail("unique@example.com", "Т", "", "uk-UA", host.Clock.Now);
            (twin.NormalizedEmail, twin.NormalizedUserName) = ("UNIQUE@EXAMPLE.COM", twin.UserName!.ToUpperInvariant());
            db.Add(twin);
            return await db.SaveChangesAsync();
        }));
    }

    private async Task<string> AskForLinkAsync(string email)
    {
        await ForgotAsync(email);
        return await mailbox.NewestLinkAsync(email);
    }

    private Task<Answer> ForgotAsync(string email) => new Visitor(host).SubmitAsync(AccountsUrls.ForgotPasswordPath, "forgot-password", ("Email", email));
}
