using System.Net;
using EventPortal.CheckIns;
using EventPortal.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.CheckIns;

/// <summary>The lists of a door as somebody with a pass reads them, on a phone and on a desk.</summary>
public sealed class DoorListPageTests(PortalHost portal, BrowserFixture browser) : IClassFixture<PortalHost>
{
    private readonly DoorWorld world = new(portal.ReadAsync, TimeProvider.System.GetUtcNow());

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1440, 900)]
    public async Task Lists_WithPass_ShowWhoIsExpectedAndWhoWasRefused(int width, int height)
    {
        var at = await world.EventAsync();
        await world.PlaceAsync(at, "Софія", "Гриценко", order: await world.OrderAsync(at));
        var place = await world.PlaceAsync(at, "Андрій", "Бондар");
        var pass = await world.PassAsync(at);
        await using var visit = await browser.VisitAsync(portal.Address, width, height);
        var page = visit.Page;
        await page.GotoAsync(CheckInsUrls.Pass(pass.Token));
        await page.WaitForSelectorAsync(".d[data-ready]");
        foreach (var typed in new[] { place.ConfirmationCode, place.ConfirmationCode, "https://elsewhere.example/abc" })
        {
            await page.Keyboard.TypeAsync(typed);
            await page.Keyboard.PressAsync("Enter");
            await page.Locator(".res h1").WaitForAsync();
            await page.Keyboard.PressAsync("Escape");
            await page.Locator(".res h1").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        await page.GotoAsync(CheckInsUrls.List(at.EventId));
        Assert.Equal(["Бондар", "Гриценко"], (await page.Locator("tbody th").AllInnerTextsAsync()).Select(n => n.Split('\n')[0].Split(' ')[1]));
        await IsWholeAsync(page, $"list-{width}");
        // the file has everybody's address: it is for members
        Assert.Equal(0, await page.Locator("a[download]").CountAsync());
        var file = await portal.Client.GetAsync(new Uri(CheckInsUrls.ListFile(at.EventId), UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, file.StatusCode);
        await page.GetByLabel("Стан").SelectOptionAsync("yes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Показати" }).ClickAsync();
        await page.WaitForURLAsync("**came=yes**");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);

        await page.GotoAsync(CheckInsUrls.Log(at.EventId));
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        Assert.Contains("Вхід 2", await page.Locator("tbody").InnerTextAsync(), StringComparison.Ordinal);
        await IsWholeAsync(page, $"log-{width}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Не впізнали" }).ClickAsync();
        await page.WaitForURLAsync("**why=Unknown**");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        Assert.Empty(visit.Errors);
    }

    private static async Task IsWholeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PORTAL_SHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"door-{name}.png"), FullPage = true });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than its screen");
    }
}
