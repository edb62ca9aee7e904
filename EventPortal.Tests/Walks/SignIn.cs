using EventPortal.Accounts.Contracts;
using EventPortal.Tests.Support;

namespace EventPortal.Tests.Walks;

/// <summary>Signs a visitor in through the page, as a person does.</summary>
internal static class SignIn
{
    /// <summary>The password of every demo account.</summary>
    public const string DemoPassword = "Portal-2026";

    public static async Task ThroughThePageAsync(BrowserVisit visit, string email, string password = DemoPassword)
    {
        await visit.GoAsync(AccountsUrls.SignInPath);
        await visit.Page.Locator("input[type=email]").FillAsync(email);
        await visit.Page.Locator("input[autocomplete=current-password]").FillAsync(password);
        await visit.Page.Locator("form:has(input[autocomplete=current-password]) button[type=submit]").ClickAsync();
        await visit.Page.WaitForURLAsync(url => !url.Contains(AccountsUrls.SignInPath, StringComparison.Ordinal));
    }

    /// <summary>Cookies of a person who has signed in, for visits to begin with.</summary>
    public static async Task<string> KeepAsync(BrowserFixture browser, Uri address, string email)
    {
        await using var visit = await browser.VisitAsync(address);
        await ThroughThePageAsync(visit, email);
        return await visit.Context.StorageStateAsync();
    }
}
