using Microsoft.Playwright;
using Xunit;

namespace EventPortal.Tests.Support;

/// <summary>
/// A test that walks through pages. At its end every visit must have left a clean console; of a failed one the pages are kept as pictures and
/// HTML in TestResults/walks.
/// </summary>
public abstract class Walk(BrowserFixture browser) : IAsyncLifetime
{
    private readonly List<BrowserVisit> visits = [];

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    protected async Task<BrowserVisit> VisitAsync(Uri address, VisitorSettings? settings = null)
    {
        var visit = await browser.VisitAsync(address, settings ?? new VisitorSettings());
        visits.Add(visit);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result is TestResult.Failed;
        if (failed) await KeepPicturesAsync();
        var errors = visits.SelectMany(v => v.Errors).Distinct().ToList();
        foreach (var visit in visits) await visit.DisposeAsync();
        GC.SuppressFinalize(this);
        if (!failed) Assert.Empty(errors);
    }

    /// <summary>What the page says, for whoever has the run's output only.</summary>
    private static async Task<string> WordsAsync(IPage page)
    {
        var words = string.Join('\n', await page.Locator("main").AllInnerTextsAsync());
        return words.Length > 2_000 ? words[..2_000] : words;
    }

    private async Task KeepPicturesAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestComposition.Root, "TestResults", "walks")).FullName;
        var test = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "walk").Split('.')[^1].Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        var number = 0;
        foreach (var page in visits.SelectMany(v => v.Context.Pages))
        {
            var file = Path.Combine(folder, $"{test[..Math.Min(test.Length, 80)]}-{++number}");
            try
            {
                await page.ScreenshotAsync(new() { Path = file + ".png", FullPage = true });
                await File.WriteAllTextAsync(file + ".html", $"<!-- {page.Url} -->\n{await page.ContentAsync()}");
                TestContext.Current.TestOutputHelper?.WriteLine($"{page.Url} -> {file}.png; {string.Join("; ", visits.SelectMany(v => v.Errors))}\n{await WordsAsync(page)}");
            }
            catch (PlaywrightException)
            {
                // the page is gone: the test's own failure is what matters
            }
        }
    }
}
