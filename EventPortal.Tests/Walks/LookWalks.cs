using EventPortal.Catalog;
using EventPortal.Tests.Media;
using EventPortal.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>An organizer gives an event its own cover and its document; what is no picture is refused where it was chosen.</summary>
[Collection(WalksCollection.Name)]
public sealed class LookWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    [Fact]
    public async Task Cover_ChosenCutAndSaved_IsOnThePublicPage()
    {
        var show = await new Stage(portal.Services).OpenAsync("Власна обкладинка", organizer: PortalPages.Academy);
        var visit = await OpenAsync(show);
        var page = visit.Page;
        await page.GetByLabel("Власне зображення").CheckAsync();
        var picker = page.Locator(".pick").First;
        await Expect(picker).ToHaveAttributeAsync("data-wired", "1");

        // refused at the field: nothing was sent, and the choice above stays
        await ChooseAsync(page, "look-picture", "cat.png", SampleFiles.Exe);
        await Expect(picker.Locator(".err")).ToContainTextAsync("Це не зображення");
        await ChooseAsync(page, "look-picture", "sky.png", SampleFiles.Png(1400, 1450, noise: 3));
        await Expect(picker.Locator(".err")).ToContainTextAsync("5 МБ");
        await ChooseAsync(page, "look-picture", "icon.png", SampleFiles.Png(200, 200));
        await Expect(picker.Locator(".err")).ToContainTextAsync("640");
        await Expect(page.GetByLabel("Власне зображення")).ToBeCheckedAsync();

        await ChooseAsync(page, "look-picture", "клас.png", SampleFiles.Png(1600, 1200));
        var canvas = picker.Locator("canvas");
        await Expect(canvas).ToBeFocusedAsync();
        await Expect(canvas).ToHaveAttributeAsync("data-cut", "0 100 1600 1000");
        await canvas.PressAsync("ArrowUp");
        await canvas.PressAsync("+");
        await Expect(canvas).Not.ToHaveAttributeAsync("data-cut", "0 100 1600 1000");
        await picker.GetByRole(AriaRole.Button, new() { Name = "Взяти цей кадр" }).ClickAsync();
        await Expect(picker.Locator(".pick-done img")).ToBeVisibleAsync();
        await page.GetByLabel("Що на зображенні").FillAsync("Учні за партами");
        await ChooseAsync(page, "look-document", "апробація.pdf", SampleFiles.Pdf());
        await Expect(page.Locator(".pick-file")).ToHaveTextAsync("апробація.pdf");
        await page.GetByRole(AriaRole.Button, new() { Name = "Зберегти", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Збережено", new() { Exact = true })).ToBeVisibleAsync();

        var stranger = await VisitAsync(portal.Address);
        await stranger.GoAsync(show.Path);
        var cover = stranger.Page.GetByAltText("Учні за партами");
        await Expect(cover).ToBeVisibleAsync();
        Assert.Equal(960, await cover.EvaluateAsync<int>("async i => { const p = new Image(); p.src = i.getAttribute('src'); await p.decode(); return p.naturalWidth; }"));
        var paper = await stranger.Page.APIRequest.GetAsync(portal.Address + (await stranger.Page.GetByText("апроб").First.GetAttributeAsync("href"))![1..]);
        Assert.Equal((200, "application/pdf"), (paper.Status, paper.Headers["content-type"]));
    }

    [Fact]
    public async Task Cover_LineBreaks_IsSentOnAfterRetry()
    {
        var show = await new Stage(portal.Services).OpenAsync("Слабкий зв’язок", organizer: PortalPages.Academy);
        var visit = await OpenAsync(show);
        var page = visit.Page;
        await page.GetByLabel("Власне зображення").CheckAsync();
        var picker = page.Locator(".pick").First;
        await Expect(picker).ToHaveAttributeAsync("data-wired", "1");
        var sent = new List<string>();
        var isBroken = true;
        visit.Forgive();
        await page.RouteAsync("**/media/uploads/*", async route =>
        {
            var part = route.Request.Url.Split('/')[^1];
            if (part == "medium" && isBroken)
            {
                await route.FulfillAsync(new() { Status = 503 });
                return;
            }
            sent.Add(part);
            await route.ContinueAsync();
        });
        await ChooseAsync(page, "look-picture", "клас.png", SampleFiles.Png(800, 500));
        await picker.GetByRole(AriaRole.Button, new() { Name = "Взяти цей кадр" }).ClickAsync();
        await Expect(picker.GetByRole(AriaRole.Alert)).ToContainTextAsync("Зв’язок перервався");
        isBroken = false;
        await picker.GetByRole(AriaRole.Button, new() { Name = "Спробувати ще раз" }).ClickAsync();
        await Expect(picker.Locator(".pick-done img")).ToBeVisibleAsync();
        Assert.Equal(["original", "thumbnail", "small", "medium", "large"], sent);
    }

    private async Task<BrowserVisit> OpenAsync(Show show)
    {
        var visit = await VisitAsync(portal.Address);
        await SignIn.ThroughThePageAsync(visit, PortalPages.Account(Reader.Owner)!);
        await visit.GoAsync(CatalogUrls.Look(show.OrganizationId, show.EventId));
        return visit;
    }

    private static Task ChooseAsync(IPage page, string input, string name, byte[] file) =>
        page.Locator("#" + input).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/png", Buffer = file });
}
