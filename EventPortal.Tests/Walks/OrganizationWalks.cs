using EventPortal.Organizations;
using EventPortal.Tests.Accounts;
using EventPortal.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>From a wish to an organization with a team and a group, through the pages of all who take part.</summary>
[Collection(WalksCollection.Name)]
public sealed class OrganizationWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    [Fact]
    public async Task Requester_IsApprovedCreatesInvites_SecondAccepts_ThirdJoinsTheGroup()
    {
        foreach (var name in new[] { "wish", "second", "third" }) await Accounts.Accounts.EnsureAsync(portal, Email(name));
        var owner = await SignedInAsync(Email("wish"));
        await RequestAsync(owner);
        await ApproveAsync();
        await CreateAsync(owner);

        var invitation = await MadeLinkAsync(owner);
        var second = await VisitAsync(portal.Address);
        await AcceptAsync(second, invitation);
        var third = await VisitAsync(portal.Address);
        // the link is for one person
        await third.GoAsync(invitation);
        await Expect(Heading(third, "Запрошення не діє")).ToBeVisibleAsync();

        var group = await GroupLinkAsync(second);
        await third.GoAsync(group);
        await third.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Увійти" }).ClickAsync();
        await SignInHereAsync(third, Email("third"));
        await third.Page.WaitForURLAsync("**" + group);
        await Button(third, "Приєднатися").ClickAsync();
        await Expect(third.Page.GetByText("Ви в групі")).ToBeVisibleAsync();
    }

    private static string Email(string name) => $"organizations.{name}@example.com";

    private static async Task RequestAsync(BrowserVisit visit)
    {
        var page = visit.Page;
        await visit.GoAsync(OrganizationsUrls.Start);
        await page.GetByRole(AriaRole.Link, new() { Name = "Подати запит на організацію" }).ClickAsync();
        await page.WaitForURLAsync("**" + OrganizationsUrls.Request);
        await visit.WhenInteractiveAsync();
        // nothing typed is lost by what is missing
        await page.GetByLabel("Назва", new() { Exact = true }).FillAsync("Центр «Крок»");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("Адреса", new() { Exact = true })).ToHaveValueAsync("tsentr-krok");
        await Expect(page.GetByText("Адреса вільна")).ToBeVisibleAsync();
        await page.GetByLabel("Адреса", new() { Exact = true }).FillAsync(PortalPages.Academy);
        await Expect(page.GetByText("Цю адресу вже зайнято", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByLabel("Про організацію", new() { Exact = true }).FillAsync("Тренінги для педагогів громади.");
        await Button(visit, "Надіслати запит").ClickAsync();
        await Expect(page.GetByText("Цю адресу вже зайнято. Виберіть іншу").First).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Про організацію", new() { Exact = true })).ToHaveValueAsync("Тренінги для педагогів громади.");
        await page.GetByLabel("Адреса", new() { Exact = true }).FillAsync("tsentr-krok");
        await Button(visit, "Надіслати запит").ClickAsync();
        await Expect(page.GetByText("На розгляді")).ToBeVisibleAsync();
    }

    private async Task ApproveAsync()
    {
        var admin = await SignedInAsync("admin@demo.local", SignIn.DemoPassword);
        await admin.GoAsync(OrganizationsUrls.Requests);
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Центр «Крок»" }).First.ClickAsync();
        await Expect(Heading(admin, "Центр «Крок»")).ToBeVisibleAsync();
        await admin.Page.GetByLabel("Коментар заявнику").FillAsync("Ласкаво просимо");
        await Button(admin, "Схвалити").ClickAsync();
        await Expect(admin.Page.GetByText("Схвалено: Центр «Крок»")).ToBeVisibleAsync();
    }

    private static async Task CreateAsync(BrowserVisit visit)
    {
        await visit.GoAsync(OrganizationsUrls.Start);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Створити організацію" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/organizer/requests/**");
        await visit.WhenInteractiveAsync();
        await Button(visit, "Створити організацію").ClickAsync();
        await visit.Page.WaitForURLAsync(url => !url.Contains("/requests/", StringComparison.Ordinal));
        await visit.WhenInteractiveAsync();
    }

    private static async Task<string> MadeLinkAsync(BrowserVisit visit)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Команда і групи" }).First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/team");
        await visit.WhenInteractiveAsync();
        await Button(visit, "Створити посилання").ClickAsync();
        return await CopiedAsync(visit);
    }

    private static async Task AcceptAsync(BrowserVisit visit, string invitation)
    {
        await visit.GoAsync(invitation);
        await Expect(Heading(visit, "Центр «Крок»")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Увійти" }).ClickAsync();
        await SignInHereAsync(visit, Email("second"));
        await visit.Page.WaitForURLAsync("**" + invitation);
        await Button(visit, "Прийняти запрошення").ClickAsync();
        await visit.Page.WaitForURLAsync("**/organizer/**");
        await visit.WhenInteractiveAsync();
    }

    private static async Task<string> GroupLinkAsync(BrowserVisit visit)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Команда і групи" }).First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/team");
        await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Команда і групи" }).GetByRole(AriaRole.Link, new() { Name = "Групи" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/groups");
        await visit.WhenInteractiveAsync();
        await visit.Page.GetByLabel("Назва групи").FillAsync("Педагоги громади");
        await Button(visit, "Створити групу").ClickAsync();
        await Expect(Heading(visit, "Педагоги громади")).ToBeVisibleAsync();
        return await CopiedAsync(visit);
    }

    /// <summary>The link that the first copy button holds, as a local address.</summary>
    private static async Task<string> CopiedAsync(BrowserVisit visit) =>
        new Uri((await visit.Page.Locator("[data-copy]").First.GetAttributeAsync("data-copy"))!).PathAndQuery;

    private static ILocator Button(BrowserVisit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Heading(BrowserVisit visit, string name) => visit.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    private async Task<BrowserVisit> SignedInAsync(string email, string password = Visitor.Password)
    {
        var visit = await VisitAsync(portal.Address);
        await SignIn.ThroughThePageAsync(visit, email, password);
        return visit;
    }

    private static async Task SignInHereAsync(BrowserVisit visit, string email)
    {
        await visit.Page.Locator("input[type=email]").FillAsync(email);
        await visit.Page.Locator("input[autocomplete=current-password]").FillAsync(Visitor.Password);
        await visit.Page.Locator("form:has(input[autocomplete=current-password]) button[type=submit]").ClickAsync();
    }
}
