using System.Text.Json;
using EventPortal.Accounts.Contracts;
using EventPortal.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace EventPortal.Tests.Accounts;

/// <summary>Real Chromium with a virtual authenticator: the whole way of a passkey.</summary>
public sealed class PasskeyTests(PortalHost host, BrowserFixture browser) : IClassFixture<PortalHost>
{
    // WebAuthn takes no address for a domain
    private Uri Address => new UriBuilder(host.Address) { Host = "localhost" }.Uri;

    [Fact]
    public async Task Passkey_Added_SignsInWithoutPasswordUntilItIsDeleted()
    {
        await Accounts.EnsureAsync(host, "passkey@example.com");
        await using var visit = await browser.VisitAsync(Address);
        var page = visit.Page;
        await AddAuthenticatorAsync(page);
        await SignInByPasswordAsync(page, "passkey@example.com");

        await page.GotoAsync(AccountsUrls.Security);
        await page.GetByLabel("Назва", new() { Exact = true }).FillAsync("Ноутбук");
        await page.GetByRole(AriaRole.Button, new() { Name = "Додати ключ доступу" }).ClickAsync();
        await Assertions.Expect(page.Locator(".note.ok")).ToHaveTextAsync("Ключ доступу додано.");
        await Assertions.Expect(page.Locator(".passkeys input")).ToHaveValueAsync("Ноутбук");

        await SignOutAsync(page);
        await page.GotoAsync(AccountsUrls.SignIn(AccountsUrls.Profile));
        await SignInByPasskeyAsync(page);
        await page.WaitForURLAsync("**" + AccountsUrls.Profile);

        await page.GotoAsync(AccountsUrls.Security);
        await page.Locator(".passkeys input").FillAsync("Робочий ноутбук");
        await page.GetByRole(AriaRole.Button, new() { Name = "Перейменувати" }).ClickAsync();
        await Assertions.Expect(page.Locator(".passkeys input")).ToHaveValueAsync("Робочий ноутбук");
        await page.GetByRole(AriaRole.Button, new() { Name = "Видалити", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".passkeys input")).ToHaveCountAsync(0);

        await SignOutAsync(page);
        await page.GotoAsync(AccountsUrls.SignInPath);
        await SignInByPasskeyAsync(page);
        await Assertions.Expect(page.Locator(".note.bad")).ToContainTextAsync("Цей ключ доступу не підходить");
        // or the same key would be offered, taken and refused for ever
        await Assertions.Expect(page.Locator("passkey-control[offers]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".note.bad")).ToBeVisibleAsync();
        // a missing page is not the business of this test
        Assert.DoesNotContain(visit.Errors, e => !e.Contains("404", StringComparison.Ordinal));
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var options = JsonSerializer.Deserialize<Dictionary<string, object>>(
            """{"protocol":"ctap2","transport":"internal","hasResidentKey":true,"hasUserVerification":true,"isUserVerified":true,"automaticPresenceSimulation":true}""")!;
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
    }

    private static async Task SignInByPasswordAsync(IPage page, string email)
    {
        await page.GotoAsync(AccountsUrls.SignInPath);
        await page.GetByLabel("Електронна пошта").FillAsync(email);
        await page.GetByLabel("Пароль", new() { Exact = true }).FillAsync(Visitor.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Увійти", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    // the virtual authenticator answers the offer in the address field by itself, then no click is needed
    private static async Task SignInByPasskeyAsync(IPage page)
    {
        Task[] ways =
        [
            page.GetByRole(AriaRole.Button, new() { Name = "Увійти за ключем доступу" }).ClickAsync(),
            page.WaitForURLAsync(url => !url.Contains(AccountsUrls.SignInPath, StringComparison.Ordinal)),
        ];
        await Task.WhenAny(ways);
        // the other one is of no interest
        foreach (var way in ways) _ = way.ContinueWith(w => w.Exception, TaskScheduler.Default);
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.Locator("summary.ib").Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Вийти", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal));
    }
}
