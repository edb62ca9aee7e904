using EventPortal.Accounts.Contracts;
using EventPortal.Notifications;
using EventPortal.Notifications.Contracts;
using EventPortal.Notifications.Log;
using EventPortal.Operations;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>A platform admin at work: a person who misbehaves, one who needs help, a letter that did not leave.</summary>
[Collection(WalksCollection.Name)]
public sealed class AdminWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    private const int Soon = 20_000;

    private Stage Stage => new(portal.Services);

    [Fact]
    public async Task Block_User_SignsTheirOpenPageOutAndTheSignInSaysSo()
    {
        var id = await Stage.EnsureUserAsync("blocked.walk@example.com", "Борис", AccountRoles.Admin);
        var other = await VisitAsync(portal.Address);
        await SignIn.ThroughThePageAsync(other, "blocked.walk@example.com");
        await other.GoAsync(AuditUrls.Search);

        var (visit, page) = await AdminAsync();
        await visit.GoAsync(AccountsUrls.Users + "?q=blocked.walk");
        await page.GetByRole(AriaRole.Link, new() { Name = "Борис Ходак" }).ClickAsync();
        await Button(page, "Заблокувати").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Заблокувати", Exact = true }).ClickAsync();
        await Expect(dialog.GetByText("Вкажіть причину")).ToBeVisibleAsync();
        await dialog.GetByLabel("Причина").FillAsync("розсилає спам");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Заблокувати", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Причина: розсилає спам")).ToBeVisibleAsync();

        await other.Page.WaitForURLAsync($"**{AccountsUrls.SignInPath}**", new() { Timeout = Soon });
        await other.Page.Locator("input[type=email]").FillAsync("blocked.walk@example.com");
        await other.Page.Locator("input[autocomplete=current-password]").FillAsync(SignIn.DemoPassword);
        await other.Page.Locator("form:has(input[autocomplete=current-password]) button[type=submit]").ClickAsync();
        await Expect(other.Page.GetByText("Цей акаунт заблоковано")).ToBeVisibleAsync();
        await visit.GoAsync(AuditUrls.Of(id));
        await Expect(page.GetByText("розсилає спам").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Support_StandInForAUser_BannerEndAndTrail()
    {
        var id = await Stage.EnsureUserAsync("helped.walk@example.com", "Галина");
        var (visit, page) = await AdminAsync();
        await visit.GoAsync(AccountsUrls.User(id));
        await Button(page, "Увійти від імені").ClickAsync();
        await page.GetByLabel("Причина").FillAsync("звернення 42");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Увійти від імені" }).ClickAsync();

        var banner = page.GetByRole(AriaRole.Region, new() { Name = "Дія від імені користувача" });
        await Expect(banner).ToContainTextAsync("Галина Ходак");
        foreach (var path in new[] { "/events", "/cart", AccountsUrls.Profile })
        {
            await visit.GoAsync(path);
            await Expect(banner).ToBeVisibleAsync();
        }
        await visit.GoAsync(AccountsUrls.Security);
        await page.WaitForURLAsync($"**{AccountsUrls.DeniedPath}**");
        await banner.GetByRole(AriaRole.Button, new() { Name = "Завершити" }).ClickAsync();
        await page.WaitForURLAsync($"**{AccountsUrls.User(id)}");
        await Expect(banner).ToHaveCountAsync(0);
        await visit.GoAsync(AuditUrls.Of(id));
        await Expect(page.GetByText("звернення 42")).ToBeVisibleAsync();
        await Expect(page.GetByText("завершено вхід від імені")).ToBeVisibleAsync();
        await Expect(page.GetByText("від імені: Галина Ходак")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Letter_GivenUp_IsSentAgainAndArrives()
    {
        const string Address = "lost.letter@example.com";
        await GivenUpAsync(Address);
        var (visit, page) = await AdminAsync();
        await visit.GoAsync(OperationsUrls.Home);
        await page.GetByRole(AriaRole.Link, new() { Name = "Не надіслано листів" }).ClickAsync();
        await page.GetByRole(AriaRole.Row, new() { Name = Address }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByText("550 No such user")).ToBeVisibleAsync();
        await Expect(page.Locator("pre.letter-text")).ToContainTextAsync("Ірина");
        await Button(page, "Надіслати ще раз").ClickAsync();
        await Expect(page.GetByText("Портал надсилає лист ще раз")).ToBeVisibleAsync();
        for (var i = 0; i < 40; i++)
        {
            await page.GotoAsync("/dev/mailbox?q=" + Address);
            if (await page.GetByText(Address).CountAsync() > 0) break;
            await Task.Delay(250);
        }
        await Expect(page.GetByText(Address).First).ToBeVisibleAsync();
        await visit.GoAsync(NotificationsUrls.Mails(Address, "sent"));
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = Address })).ToContainTextAsync("Надіслано");
    }

    private static ILocator Button(IPage page, string name) => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private async Task<(BrowserVisit Visit, IPage Page)> AdminAsync()
    {
        var visit = await VisitAsync(portal.Address);
        await SignIn.ThroughThePageAsync(visit, "admin@demo.local");
        return (visit, visit.Page);
    }

    private Task GivenUpAsync(string address) => Stage.UseAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        portal.Services.GetRequiredService<INotifications>().Send(db, new(
            "account.password-changed", new(address, "Ірина", "uk"), new Dictionary<string, object?> { ["name"] = "Ірина", ["forgot_url"] = "http://localhost/account/forgot-password" }));
        await db.SaveChangesAsync();
        var id = await db.Set<NotificationLog>().Where(l => l.Recipient == address).Select(l => l.Id).SingleAsync();
        await db.Set<NotificationLog>().Where(l => l.Id == id).ExecuteUpdateAsync(
            s => s.SetProperty(l => l.Status, NotificationStatus.Failed).SetProperty(l => l.Error, "550 No such user").SetProperty(l => l.Attempts, 12));
        await db.Set<OutboxMessage>().Where(m => m.Payload.Contains(id.ToString())).ExecuteUpdateAsync(s => s.SetProperty(m => m.FailedAt, db.Now).SetProperty(m => m.Attempts, 12));
        await transaction.CommitAsync();
        return id;
    });
}
