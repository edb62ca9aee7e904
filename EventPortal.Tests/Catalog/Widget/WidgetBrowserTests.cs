using EventPortal.Catalog;
using EventPortal.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;

namespace EventPortal.Tests.Catalog.Widget;

/// <summary>The code of the documentation page, pasted into a page of another site.</summary>
public sealed class WidgetBrowserTests(PortalHost portal, BrowserFixture browser) : IClassFixture<PortalHost>
{
    private readonly CatalogSamples samples = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task List_OnAnotherSite_GrowsWithItsContentAndOpensThePortalInATab()
    {
        var course = samples.Published("Граматика");
        for (var i = 0; i < 5; i++) samples.Published("Подія " + i);
        await samples.InsertAsync(portal);
        await using var site = await ForeignSite.ShowingAsync(await CodeAsync(0, CatalogUrls.WidgetGuide(samples.Organization.Slug)));
        await using var visit = await browser.VisitAsync(site.Address, 390);

        await visit.Page.GotoAsync("/");
        var frame = visit.Page.FrameLocator("iframe");
        await Assertions.Expect(frame.GetByRole(AriaRole.Link, new() { Name = course.Content.Title })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("iframe")).Not.ToHaveCSSAsync("height", "320px");
        var height = await visit.Page.Locator("iframe").EvaluateAsync<double>("f => f.getBoundingClientRect().height");
        Assert.InRange(height - await frame.Locator(".widget").EvaluateAsync<double>("m => m.getBoundingClientRect().height"), -1, 2);
        Assert.False(await frame.Locator("html").EvaluateAsync<bool>("h => h.scrollWidth > h.clientWidth"), "the frame scrolls sideways");

        var tab = await visit.Context.RunAndWaitForPageAsync(() => frame.GetByRole(AriaRole.Link, new() { Name = course.Content.Title }).ClickAsync());
        await Assertions.Expect(tab.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(course.Content.Title);
        Assert.Null(await tab.EvaluateAsync<object?>("() => window.opener"));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task BuyButton_OnAnotherSite_LeadsToTheChosenTicketInATab()
    {
        var course = samples.Published("Граматика");
        samples.Ticket(course, 85_000, title: "Повна участь");
        samples.Ticket(course, 42_000, title: "Студентський");
        await samples.InsertAsync(portal);
        await using var site = await ForeignSite.ShowingAsync(await CodeAsync(1, CatalogUrls.WidgetGuide(samples.Organization.Slug, course.Slug)));
        await using var visit = await browser.VisitAsync(site.Address, 820);

        await visit.Page.GotoAsync("/");
        var button = visit.Page.FrameLocator("iframe").GetByRole(AriaRole.Link, new() { Name = "Купити квиток Студентський" });
        var tab = await visit.Context.RunAndWaitForPageAsync(() => button.ClickAsync());
        await visit.WhenInteractiveAsync(tab);

        await Assertions.Expect(tab.Locator("#buy-form .total")).ToContainTextAsync("420");
        await tab.Locator("#buy-button").ClickAsync();
        await tab.WaitForURLAsync("**/cart*");
        await Assertions.Expect(tab.Locator("main")).ToContainTextAsync("Студентський");
        Assert.Empty(await visit.Context.CookiesAsync([site.Address.ToString()]) is { } cookies ? cookies.Where(c => c.Domain != portal.Address.Host && c.Domain != site.Address.Host) : []);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Page_OnAnotherSite_IsRefusedToBeFramed()
    {
        var course = samples.Published("Граматика");
        await samples.InsertAsync(portal);
        await using var site = await ForeignSite.ShowingAsync($"<iframe src=\"{new Uri(portal.Address, samples.Url(course))}\"></iframe>");
        await using var visit = await browser.VisitAsync(site.Address);
        visit.Forgive();

        await visit.Page.GotoAsync("/");

        await Assertions.Expect(visit.Page.FrameLocator("iframe").GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(0);
    }

    /// <summary>The code as the documentation shows it: 0 the list, 1 the button.</summary>
    private async Task<string> CodeAsync(int which, string guide)
    {
        await using var visit = await browser.VisitAsync(portal.Address);
        await visit.Page.GotoAsync(guide);
        return await visit.Page.Locator(".code-b code").Nth(which).InnerTextAsync();
    }

    /// <summary>A page on another origin: another port of another name of this machine.</summary>
    private sealed class ForeignSite(WebApplication app) : IAsyncDisposable
    {
        public Uri Address { get; } = new UriBuilder(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) { Host = "localhost" }.Uri;

        public static async Task<ForeignSite> ShowingAsync(string code)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            app.MapGet("/", () => Results.Text($"<!doctype html><html lang=\"uk\"><head><title>Школа</title><link rel=\"icon\" href=\"data:,\"></head><body><h1>Школа</h1>{code}</body></html>", "text/html; charset=utf-8"));
            await app.StartAsync();
            return new(app);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
