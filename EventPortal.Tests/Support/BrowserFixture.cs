using EventPortal.Tests.Support;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace EventPortal.Tests.Support;

/// <summary>
/// One Chromium for the run, started when first asked for:
/// <c>await using var visit = await browser.VisitAsync(portal.Address); await visit.Page.GotoAsync("/events");</c>.
/// A visit has cookies of its own; what it left in the console as an error is in <see cref="BrowserVisit.Errors"/>.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private readonly SemaphoreSlim gate = new(1, 1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<BrowserVisit> VisitAsync(
        Uri address, int width = 1440, int height = 900, string locale = "uk-UA", ColorScheme scheme = ColorScheme.Light, ReducedMotion motion = ReducedMotion.Reduce)
    {
        var context = await (await ChromiumAsync()).NewContextAsync(new()
        {
            BaseURL = address.ToString(), ViewportSize = new() { Width = width, Height = height }, Locale = locale,
            TimezoneId = "Europe/Kyiv", ColorScheme = scheme, ReducedMotion = motion, HasTouch = width < 1000,
        });
        context.SetDefaultTimeout(15_000);
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
            return browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = FindChromium(), Args = Flags });
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

/// <summary>One visitor: a browser context with one page open.</summary>
public sealed class BrowserVisit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> errors = [];

    internal BrowserVisit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        Listen(page);
        context.Page += (_, opened) => Listen(opened);
    }

    public IPage Page { get; }

    /// <summary>Errors of the console and of scripts, from every tab.</summary>
    public IReadOnlyList<string> Errors => errors;

    public Task<IPage> NewTabAsync() => context.NewPageAsync();

    /// <summary>Waits until the circuit answers, so that a click is not lost on a page that is only prerendered.</summary>
    public Task WhenInteractiveAsync() => Page.WaitForFunctionAsync("() => window.Blazor && window.Blazor._internal && !!window.Blazor._internal.navigationManager");

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Listen(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
    }
}
