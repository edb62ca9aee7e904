using System.Globalization;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Microsoft.Playwright;

namespace EventPortal.Tests.Benchmarks;

/// <summary>
/// Pictures of every page at three widths, light and dark, in Ukrainian and English, for people to look at:
/// <c>dotnet EventPortal.Tests.dll --benchmark Screenshots FOLDER [part of a page's name]</c>.
/// </summary>
public static class Screenshots
{
    private static readonly (int Width, int Height)[] Sizes = [(390, 844), (820, 1180), (1440, 900)];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];
    private static readonly string[] Locales = ["uk-UA", "en-GB"];

    public static async Task RunAsync(TextWriter output, string[] arguments)
    {
        if (arguments is not [var folder, ..]) throw new ArgumentException("Say the folder for the pictures.", nameof(arguments));
        Directory.CreateDirectory(folder);
        await using var server = new PostgresServer();
        await server.InitializeAsync();
        await using var portal = new DemoHost(server);
        await portal.InitializeAsync();
        await using var browser = new BrowserFixture();
        var pages = (await portal.PagesAsync()).Where(p => arguments.Length < 2 || p.Name.Contains(arguments[1], StringComparison.Ordinal)).ToList();
        foreach (var readers in pages.GroupBy(p => p.Reader))
        {
            var cookies = PortalPages.Account(readers.Key) is { } email ? await SignIn.KeepAsync(browser, portal.Address, email) : null;
            foreach (var locale in Locales)
            {
                foreach (var scheme in Schemes)
                {
                    foreach (var (width, height) in Sizes)
                    {
                        var settings = new VisitorSettings { Width = width, Height = height, Locale = locale, Scheme = scheme, StorageState = cookies };
                        await using var visit = await browser.VisitAsync(portal.Address, settings);
                        foreach (var page in readers) await TakeAsync(output, visit, page, Path.Combine(folder, Name(page, settings)));
                    }
                }
            }
        }
    }

    private static string Name(PortalPage page, VisitorSettings settings) => string.Create(
        CultureInfo.InvariantCulture, $"{page.Name}-{settings.Width}-{(settings.Scheme is ColorScheme.Dark ? "dark" : "light")}-{settings.Locale[..2]}.png");

    private static async Task TakeAsync(TextWriter output, BrowserVisit visit, PortalPage page, string file)
    {
        try
        {
            await visit.GoAsync(page.Path);
            await visit.Page.ScreenshotAsync(new() { Path = file, FullPage = true });
        }
        catch (Exception e) when (e is TimeoutException or PlaywrightException)
        {
            await output.WriteLineAsync($"{page.Name}: {e.Message}");
        }
    }
}
