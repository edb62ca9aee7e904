using EventPortal.Organizations;
using EventPortal.Sales;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>An organizer makes a code for an exam, then for everything; a buyer types it both times.</summary>
[Collection(WalksCollection.Name)]
public sealed class PromocodeWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    private const string ExamTitle = "Тест: медіаграмотність у школі";

    private readonly BrowserFixture browsers = browser;

    private Stage Stage => new(portal.Services);

    [Fact]
    public async Task Code_ForAnExamThenForAll_SaysWhatItIsForThenLowers()
    {
        var academy = await Stage.UseAsync(db => db.Set<Organization>().SingleAsync(o => o.Slug == PortalPages.Academy));
        var show = await Stage.OpenAsync("Зі знижкою", organizer: PortalPages.Academy);
        var office = await VisitAsync(portal.Address, new VisitorSettings { StorageState = await SignIn.KeepAsync(browsers, portal.Address, PortalPages.Account(Reader.Owner)!) });
        await office.GoAsync(SalesUrls.Promocodes(academy.Id));
        var code = $"ІСПИТ-{Codes.NewCode()}";
        await MakeAsync(office.Page, code);

        var visit = await VisitAsync(portal.Address);
        var buyer = new Buyer(visit);
        await buyer.PutInCartAsync(show);
        await TypeAsync(visit.Page, code);
        await buyer.SeesAsync($"Діє лише на: {ExamTitle}");

        await WidenAsync(office.Page, code);
        await TypeAsync(visit.Page, code);
        await buyer.SeesAsync("Знижка 20");
    }

    private static async Task MakeAsync(IPage page, string code)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Створити промокод" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Промокод", new() { Exact = true }).FillAsync(code);
        await dialog.GetByLabel("Вид знижки").SelectOptionAsync("Сума");
        await dialog.GetByLabel("Сума знижки на замовлення").FillAsync("20");
        await dialog.GetByLabel("На весь кошик").UncheckAsync();
        // nothing is chosen yet: the dialog stays and says so
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Зберегти" }).ClickAsync();
        await Expect(dialog.Locator(".err")).ToHaveCountAsync(1);
        await dialog.GetByText("Тести (0)").ClickAsync();
        await dialog.GetByLabel(ExamTitle).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Зберегти" }).ClickAsync();
        await Expect(Row(page, code)).ToContainTextAsync(ExamTitle);
        await Expect(Row(page, code)).ToContainTextAsync("20 грн");
    }

    private static async Task WidenAsync(IPage page, string code)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Змінити {code}" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("Вид знижки")).ToHaveValueAsync(nameof(DiscountType.Fixed));
        await Expect(dialog.GetByLabel(ExamTitle)).ToBeCheckedAsync();
        await dialog.GetByLabel("На весь кошик").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Зберегти" }).ClickAsync();
        await Expect(Row(page, code)).ToContainTextAsync("На весь кошик");
    }

    private static async Task TypeAsync(IPage page, string code)
    {
        await page.GetByLabel("Промокод").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Застосувати" }).ClickAsync();
    }

    private static ILocator Row(IPage page, string code) => page.Locator("tr").Filter(new() { HasText = code.ToUpperInvariant() });
}
