using EventPortal.Tests.Support;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace EventPortal.Tests.Support;

/// <summary>
/// One Chromium for the run, started when first asked for:
/// <c>await using var visit = await browser.VisitAsync(portal.Address); await visit.GoAsync("/events");</c>.
/// A visit has cookies of its own. Walks make theirs through <see cref="Walk"/>, which also looks at what the console said.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private readonly SemaphoreSlim gate = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public Task<BrowserVisit> VisitAsync(Uri address, int width = 1440, int height = 900, string locale = "uk-UA", ColorScheme scheme = ColorScheme.Light) =>
        VisitAsync(address, new VisitorSettings { Width = width, Height = height, Locale = locale, Scheme = scheme });

    public async Task<BrowserVisit> VisitAsync(Uri address, VisitorSettings wanted)
    {
        var context = await (await ChromiumAsync()).NewContextAsync(new()
        {
            BaseURL = address.ToString(), ViewportSize = new() { Width = wanted.Width, Height = wanted.Height }, Locale = wanted.Locale,
            TimezoneId = "Europe/Kyiv", ColorScheme = wanted.Scheme, ReducedMotion = ReducedMotion.Reduce, HasTouch = wanted.Width < 1000,
            JavaScriptEnabled = wanted.Scripts, StorageState = wanted.StorageState,
        });
        context.SetDefaultTimeout(20_000);
        await context.AddInitScriptAsync(BrowserVisit.CircuitWatch);
        return new BrowserVisit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
        gate.Dispose();
    }

    private async Task<IBrowser> ChromiumAsync()
    {
        await gate.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            Assertions.SetDefaultExpectTimeout(20_000);
            // one that has died, as when memory ran out, is not the end of all later tests
            if (browser is not { IsConnected: true }) browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = FindChromium(), Args = Flags });
            return browser;
        }
        finally
        {
            gate.Release();
        }
    }

    private static string FindChromium() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM") ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Browser tests need Chromium: sudo apt-get install chromium, or set CHROMIUM to its path.");
}

/// <summary>Whose browser it is.</summary>
public sealed record VisitorSettings
{
    public int Width { get; init; } = 1440;

    public int Height { get; init; } = 900;

    public string Locale { get; init; } = "uk-UA";

    public ColorScheme Scheme { get; init; } = ColorScheme.Light;

    public bool Scripts { get; init; } = true;

    /// <summary>Cookies of an earlier visit: signed in once, used by many.</summary>
    public string? StorageState { get; init; }
}
