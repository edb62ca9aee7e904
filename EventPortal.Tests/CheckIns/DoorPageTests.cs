using EventPortal.CheckIns;
using EventPortal.CheckIns.Passes;
using EventPortal.Registrations;
using EventPortal.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.CheckIns;

/// <summary>Somebody with a pass and no account works at the door of a tablet.</summary>
public sealed class DoorPageTests(PortalHost portal, BrowserFixture browser) : IClassFixture<PortalHost>
{
    private readonly DoorWorld world = new(portal.ReadAsync, TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Door_WithPass_LetsInOnceAndFindsByName()
    {
        var at = await world.EventAsync();
        var (first, second) = (await world.PlaceAsync(at), await world.PlaceAsync(at, "Софія", "Гриценко"));
        var pass = await world.PassAsync(at);
        await using var visit = await browser.VisitAsync(portal.Address, 820, 1180);
        var page = visit.Page;
        await page.GotoAsync(CheckInsUrls.Pass(pass.Token));
        await page.WaitForSelectorAsync(".d[data-ready]");
        await ShotAsync(page, "idle");

        await TypeAsync(page, first.ConfirmationCode);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Вітаємо!" }).WaitForAsync();
        await ShotAsync(page, "ok");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Вітаємо!" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal("go", await page.Locator(".d").GetAttributeAsync("data-sound"));

        await TypeAsync(page, new Uri(portal.Address, RegistrationsUrls.ShortTicket(first.TicketSecret)).ToString());
        await page.GetByRole(AriaRole.Heading, new() { Name = "Уже ввійшли" }).WaitForAsync();
        Assert.Contains("Вхід 2", await page.Locator(".box").InnerTextAsync(), StringComparison.Ordinal);
        await ShotAsync(page, "already");
        await page.Keyboard.PressAsync("Escape");

        await page.Locator("#scan").PressSequentiallyAsync("hrytsen");
        await ShotAsync(page, "names");
        await page.GetByRole(AriaRole.Button, new() { Name = second.Person.FullName }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Вітаємо!" }).WaitForAsync();
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Doors_OfOneEvent_CountTogetherAndARevokedPassClosesAtOnce()
    {
        var at = await world.EventAsync();
        var place = await world.PlaceAsync(at);
        var (pass, other) = (await world.PassAsync(at), await world.PassAsync(at));
        await using var here = await OpenAsync(pass);
        await using var there = await OpenAsync(other);
        await Expect(there.Page.Locator(".ds b")).ToHaveTextAsync("0");

        await TypeAsync(here.Page, place.ConfirmationCode);
        await Expect(there.Page.Locator(".ds b")).ToHaveTextAsync("1");
        await portal.ReadAsync(async db =>
        {
            (await db.FindAsync<CheckInPass>(other.Id))!.Revoke(TimeProvider.System.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await Expect(there.Page.Locator(".d.stop")).ToBeVisibleAsync();
        await Expect(here.Page.Locator(".d.stop")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Door_WithoutRight_IsClosed()
    {
        var at = await world.EventAsync();
        var client = portal.NewClient();
        var guest = await client.GetAsync(new Uri(CheckInsUrls.Door(at.EventId), UriKind.Relative));
        Assert.Contains("/account/sign-in", guest.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var revoked = await client.GetAsync(new Uri(CheckInsUrls.Pass((await world.PassAsync(at, revoked: true)).Token), UriKind.Relative));
        Assert.EndsWith(CheckInsUrls.PassOver, revoked.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticket_BySecret_ShowsCodeAndFiles()
    {
        var at = await world.EventAsync();
        var place = await world.PlaceAsync(at);
        await using var visit = await browser.VisitAsync(portal.Address, 390, 930);
        await visit.Page.GotoAsync(RegistrationsUrls.ShortTicket(place.TicketSecret));
        Assert.Equal($"{place.ConfirmationCode[..4]} {place.ConfirmationCode[4..]}", await visit.Page.GetByRole(AriaRole.Article).Locator(".code").InnerTextAsync());
        await ShotAsync(visit.Page, "ticket");
        var pdf = await portal.Client.GetAsync(new Uri(RegistrationsUrls.Pdf(place.TicketSecret), UriKind.Relative));
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await portal.Client.GetAsync(new Uri("/tickets/nothing", UriKind.Relative))).StatusCode);
        await visit.Page.GotoAsync(RegistrationsUrls.Find);
        await ShotAsync(visit.Page, "find");
    }

    private async Task<BrowserVisit> OpenAsync(CheckInPass pass)
    {
        var visit = await browser.VisitAsync(portal.Address, 820, 1180);
        await visit.Page.GotoAsync(CheckInsUrls.Pass(pass.Token));
        await visit.Page.WaitForSelectorAsync(".d[data-ready]");
        return visit;
    }

    private static async Task TypeAsync(IPage page, string text)
    {
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    private static Task ShotAsync(IPage page, string name) => Environment.GetEnvironmentVariable("PORTAL_SHOTS") is { Length: > 0 } folder
        ? page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"door-{name}.png") })
        : Task.CompletedTask;
}
