using EventPortal.CheckIns;
using EventPortal.Registrations.Attendees;
using EventPortal.Sales.Orders;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace EventPortal.Tests.CheckIns;

/// <summary>Every verdict of a door on a tablet and on a phone: made in earnest, whole on the screen, and gone by itself.</summary>
public sealed class DoorVerdictTests(PortalHost portal, BrowserFixture browser) : IClassFixture<PortalHost>
{
    private readonly DoorWorld world = new(portal.ReadAsync, TimeProvider.System.GetUtcNow());

    [Theory]
    [InlineData(820, 1180)]
    [InlineData(390, 844)]
    public async Task Verdict_OfEachState_IsTypedAndWholeOnTheScreen(int width, int height)
    {
        var at = await world.EventAsync();
        var came = await world.PlaceAsync(at);
        var page = await OpenAsync(at, width, height);
        await page.SeesAsync(came.ConfirmationCode, "Вітаємо!", "go", "ok");
        await page.SeesAsync(came.ConfirmationCode, "Уже ввійшли", "check", "already");
        await page.SeesAsync((await PartlyPaidAsync(at)).ConfirmationCode, "Доплата 400", "check", "balance");
        await page.SeesAsync((await world.PlaceAsync(at, "Павло", "Неоплачений", waits: true, order: await world.OrderAsync(at, paid: false))).ConfirmationCode, "Чекає на оплату", "check", "waiting");
        await page.SeesAsync((await world.PendingAsync(at, await world.OrderAsync(at, paid: false))).ConfirmationCode, "Не сплачено", "check", "not-paid");
        await page.SeesAsync((await world.PlaceAsync(at, shape: r => r.Cancel("не зможу", world.Now))).ConfirmationCode, "Скасовано", "stop", "cancelled");
        await page.SeesAsync((await LapsedAsync(at)).ConfirmationCode, "Бронь минула", "stop", "expired");
        await page.SeesAsync((await world.PlaceAsync(await world.EventAsync(at.OrganizationId, title: "Вебінар"))).ConfirmationCode, "Інша подія", "stop", "wrong-event");
        await page.SeesAsync("https://elsewhere.example/abc", "Не впізнали", "stop", "unknown");

        var early = await world.EventAsync(startsIn: TimeSpan.FromHours(30));
        await (await OpenAsync(early, width, height)).SeesAsync((await world.PlaceAsync(early)).ConfirmationCode, "Ще зарано", "stop", "early");
        var late = await world.EventAsync(startsIn: TimeSpan.FromHours(-9));
        await (await OpenAsync(late, width, height)).SeesAsync((await world.PlaceAsync(late)).ConfirmationCode, "Уже запізно", "stop", "late");
    }

    [Fact]
    public async Task Verdict_Refusal_ClosesByItself()
    {
        var at = await world.EventAsync();
        var page = await OpenAsync(at, 820, 1180);
        await page.SeesAsync("https://elsewhere.example/abc", "Не впізнали", "stop", "closing");
        await page.Page.GetByRole(AriaRole.Heading, new() { Name = "Не впізнали" }).WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = 20_000 });
        Assert.True(await page.Page.Locator("#scan").EvaluateAsync<bool>("e => e === document.activeElement"));
    }

    [Fact]
    public async Task Code_TypedWhileTheVerdictCloses_IsReadWhole()
    {
        var at = await world.EventAsync();
        var (first, second) = (await world.PlaceAsync(at), await world.PlaceAsync(at, "Павло", "Наступний"));
        var screen = await OpenAsync(at, 820, 1180);
        await screen.ScanAsync(first.ConfirmationCode, "Вітаємо!");
        // the green closes itself after two seconds, in the middle of these keys
        await screen.Page.Keyboard.TypeAsync(second.ConfirmationCode, new() { Delay = 500 });
        await screen.Page.Keyboard.PressAsync("Enter");
        await screen.Page.Locator(".res").GetByText("Павло Наступний").WaitForAsync();
    }

    [Fact]
    public async Task Desk_BeforeItsCircuit_SaysSoAndTakesNothing()
    {
        var at = await world.EventAsync();
        var pass = await world.PassAsync(at);
        await using var visit = await browser.VisitAsync(portal.Address, new VisitorSettings { Width = 820, Height = 1180, Scripts = false });
        await visit.Page.GotoAsync(CheckInsUrls.Pass(pass.Token));
        Assert.True(await visit.Page.Locator("#scan").IsDisabledAsync());
        Assert.Contains("З’єднуємося", await visit.Page.Locator(".net").InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task<DoorScreen> OpenAsync(DoorWorld.Place at, int width, int height)
    {
        var pass = await world.PassAsync(at, world.Now.AddDays(3));
        var visit = await browser.VisitAsync(portal.Address, width, height);
        await visit.Page.GotoAsync(CheckInsUrls.Pass(pass.Token));
        await visit.Page.WaitForSelectorAsync(".d[data-ready]");
        return new(visit.Page, width);
    }

    private async Task<Registration> PartlyPaidAsync(DoorWorld.Place at)
    {
        var order = await world.OrderAsync(at);
        await portal.ReadAsync(db => db.Set<Order>().Where(o => o.Id == order.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.PaymentStatus, OrderPaymentStatus.PartiallyPaid)));
        return await world.PlaceAsync(at, order: order);
    }

    private Task<Registration> LapsedAsync(DoorWorld.Place at) => world.PlaceAsync(at, shape: r => r.Expire(world.Now.AddHours(1)), waits: true);
}

/// <summary>The screen of a door.</summary>
internal sealed record DoorScreen(IPage Page, int Width)
{
    public async Task ScanAsync(string typed, string heading)
    {
        await Page.Keyboard.TypeAsync(typed);
        await Page.Keyboard.PressAsync("Enter");
        await Page.Locator(".res h1").Filter(new() { HasText = heading }).WaitForAsync();
    }

    public async Task SeesAsync(string typed, string heading, string sound, string name)
    {
        await ScanAsync(typed, heading);
        if (Environment.GetEnvironmentVariable("PORTAL_SHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"door-{name}-{Width}.png") });
        Assert.Equal(sound, await Page.Locator(".d").GetAttributeAsync("data-sound"));
        // nothing beside the screen, and the buttons on it
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than {Width}");
        var button = await Page.Locator(".da .btn").First.BoundingBoxAsync();
        Assert.True(button!.Y + button.Height <= Page.ViewportSize!.Height, $"the button of {name} is below the screen");
        await Page.Keyboard.PressAsync("Escape");
    }
}
