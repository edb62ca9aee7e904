using EventPortal.Catalog.Contracts;
using EventPortal.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace EventPortal.Tests.Catalog;

/// <summary>Filters, the month sheet and favourites in a real browser: in place, without losing scroll, focus or what was unfolded.</summary>
public sealed class CatalogFilterBrowserTests(PortalHost portal, BrowserFixture browser) : IClassFixture<PortalHost>
{
    private readonly CatalogSamples samples = new(TimeProvider.System.GetUtcNow());

    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    public async Task MonthEmptyResultAndFavourites_AreAccessibleAndFit(int width, ColorScheme scheme)
    {
        await EventsAsync();
        await using var visit = await browser.VisitAsync(portal.Address, width, scheme: scheme);

        foreach (var path in new[] { "/events?view=month", $"/events?q={samples.Mark}&city=%D0%9B%D1%8C%D0%B2%D1%96%D0%B2&format=hybrid", "/events?q=vidkryttia", "/favourites" })
        {
            await visit.Page.GotoAsync(path);
            var findings = (await Axe.SeriousAsync(visit.Page, "main")).Select(v => $"{path} {v}");
            Assert.Empty(findings);
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), path + " scrolls sideways");
        }
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Filter_OnADesktop_ChangesInPlace()
    {
        await EventsAsync();
        await using var visit = await browser.VisitAsync(portal.Address, 1440, 700);
        var page = visit.Page;
        await page.GotoAsync($"/events?q={samples.Mark}");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("3 події");
        // unfolded by the reader, closed by the page
        await page.Locator("details[data-facet=Language] summary").ClickAsync();
        var online = page.Locator("#filters").GetByRole(AriaRole.Link, new() { Name = "Онлайн" });
        await online.ScrollIntoViewIfNeededAsync();
        var scroll = await page.EvaluateAsync<int>("() => { window.samePage = true; return Math.round(scrollY); }");

        await online.ClickAsync();

        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("2 події");
        Assert.Contains("format=online", page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("() => window.samePage === true"));
        Assert.Equal(scroll, await page.EvaluateAsync<int>("() => Math.round(scrollY)"));
        await Assertions.Expect(online).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("details[data-facet=Language]")).ToHaveAttributeAsync("open", "");
        await page.Locator(".pills").GetByRole(AriaRole.Link, new() { Name = "Онлайн" }).ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("3 події");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Price_TypedInTheForm_BecomesAPillAndGoesAgain()
    {
        await EventsAsync();
        await using var visit = await browser.VisitAsync(portal.Address, 390, 844);
        var page = visit.Page;
        await page.GotoAsync($"/events?q={samples.Mark}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Фільтри", Exact = true }).ClickAsync();
        await page.Locator("input[name=max]").FillAsync("300");
        await page.Locator("form:has(input[name=max])").GetByRole(AriaRole.Button).ClickAsync();
        await page.WaitForURLAsync("**max=300**");
        await page.Locator("#filters").GetByRole(AriaRole.Button, new() { Name = "Показати" }).ClickAsync();

        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("1 подія");
        await page.Locator(".pills").GetByRole(AriaRole.Link, new() { Name = "До 300" }).ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("3 події");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Month_OnAPhone_LeadsFromTheDayToItsList_AndByArrowsFromDayToDay()
    {
        await EventsAsync();
        var soon = TimeProvider.System.GetUtcNow().AddDays(5);
        await using var visit = await browser.VisitAsync(portal.Address, 390, 844);
        var page = visit.Page;
        await page.GotoAsync($"/events?q={samples.Mark}&view=month&month={soon:yyyy-MM}");

        var days = page.Locator(".mon a.jump");
        await days.First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(days.First).ToBeFocusedAsync();
        await days.First.ClickAsync();

        await Assertions.Expect(page.Locator(".agenda section").First).ToBeInViewportAsync();
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Heart_WithAndWithoutScripts_KeepsTheEvent(bool scripts)
    {
        var (liked, _) = await EventsAsync();
        await using var visit = await browser.VisitAsync(portal.Address, new VisitorSettings { Scripts = scripts });
        var page = visit.Page;
        await page.GotoAsync($"/events?q={samples.Mark}");
        if (scripts) await page.EvaluateAsync("() => { window.samePage = true; }");
        var heart = page.GetByRole(AriaRole.Button, new() { Name = "В обране: " + liked });

        if (scripts) await page.RunAndWaitForResponseAsync(() => heart.ClickAsync(), r => r.Url.EndsWith("/favourites/mark", StringComparison.Ordinal));
        else await heart.ClickAsync();

        await Assertions.Expect(heart).ToHaveAttributeAsync("aria-pressed", "true");
        if (scripts) Assert.True(await page.EvaluateAsync<bool>("() => window.samePage === true"));
        // the same heart on the event's own page
        await page.GotoAsync(samples.Url(samples.Events.First(e => e.Content.Title == liked)));
        await Assertions.Expect(heart).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GotoAsync("/favourites");
        await Assertions.Expect(page.Locator(".card h3")).ToHaveTextAsync([liked]);
        Assert.Empty(visit.Errors);
    }

    private async Task<(string Liked, string Other)> EventsAsync()
    {
        var (dear, cheap) = (samples.Published("Відкриття", new() { Format = EventFormat.Online }), samples.Published("Друга", new() { Format = EventFormat.Online }));
        samples.Published("Третя", new() { Format = EventFormat.Offline, City = "Львів" }, startsIn: TimeSpan.FromDays(6));
        samples.Ticket(dear, 90_000);
        samples.Ticket(cheap, 20_000);
        await portal.ReadAsync(async db =>
        {
            db.AddRange(samples.Rows);
            return await db.SaveChangesAsync();
        });
        return (dear.Content.Title, cheap.Content.Title);
    }
}
