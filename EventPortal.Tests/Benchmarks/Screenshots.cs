using System.Globalization;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Microsoft.Playwright;

namespace EventPortal.Tests.Benchmarks;

/// <summary>
/// Pictures of every page at three widths, light and dark, in Ukrainian and English, for people to look at:
/// <c>dotnet EventPortal.Tests.dll --benchmark Screenshots FOLDER [parts of pages' names, by commas] [variants, by commas: 390-dark-en]</c>.
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
        await using var portal = new SweepHost(server);
        await portal.InitializeAsync();
        await using var browser = new BrowserFixture();
        var pages = (await portal.PagesAsync()).Where(p => arguments.Length < 2 || arguments[1].Split(',').Any(part => p.Name.Contains(part, StringComparison.Ordinal))).ToList();
        var variants = arguments.Length < 3 ? null : arguments[2].Split(',');
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
                        if (variants?.Contains(Variant(settings)) == false) continue;
                        await using var visit = await browser.VisitAsync(portal.Address, settings);
                        foreach (var page in readers) await TakeAsync(output, visit, page, Path.Combine(folder, Name(page, settings)));
                    }
                }
            }
        }
    }

    private static string Name(PortalPage page, VisitorSettings settings) => $"{page.Name}-{Variant(settings)}.png";

    private static string Variant(VisitorSettings settings) => string.Create(
        CultureInfo.InvariantCulture, $"{settings.Width}-{(settings.Scheme is ColorScheme.Dark ? "dark" : "light")}-{settings.Locale[..2]}");

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
