using System.Reflection;
using System.Text.RegularExpressions;
using EventPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using Xunit;

namespace EventPortal.Tests.Walks;

/// <summary>What holds for every page of the portal, looked at in a real browser.</summary>
[Collection(SweepCollection.Name)]
public sealed class EveryPageTests(SweepHost portal, BrowserFixture browser) : Walk(browser)
{
    // what a reader sees or hears; words in another language than the page's are content, code is code
    private const string ReadableText = """
        () => {
          const parts = [document.title];
          const page = document.documentElement.lang;
          const foreign = e => { const l = e.closest('[lang]'); return l && l !== document.documentElement && l.lang !== page; };
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const n = walker.currentNode;
            if (n.nodeType === 3) { if (!n.parentElement.closest('script,style,pre,code,noscript') && !foreign(n.parentElement)) parts.push(n.data); }
            else for (const a of ['aria-label', 'title', 'placeholder', 'alt']) if (n.hasAttribute(a) && !foreign(n)) parts.push(n.getAttribute(a));
          }
          return parts.join('\n');
        }
        """;

    // the innermost of those that stand out furthest, or nothing
    private const string TooWide = """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return null;
          const right = e => e.getBoundingClientRect().right;
          const out = [...document.body.querySelectorAll('*')].filter(e => right(e) > root.clientWidth + 0.5).sort((a, b) => right(b) - right(a));
          const widest = out.filter(e => right(e) > right(out[0]) - 0.5).pop();
          return `${root.scrollWidth}: ` + (widest ? widest.outerHTML.slice(0, 300) : 'nothing that can be seen');
        }
        """;

    // leads to the bank at once; shown in Development only; what every wrong address shows
    private static readonly string[] NoPages = ["/orders/{Secret}/paying", "/dev/components", "/dev/office", "/not-found"];

    // axe itself has no end of waiting
    private static readonly TimeSpan MostOfAPage = TimeSpan.FromMinutes(3);

    private readonly BrowserFixture browser = browser;

    /// <summary>A page is loaded once and then made wider, as a reader does who turns the phone: loading is what takes the time.</summary>
    [Fact]
    public async Task Page_InRealChromium_IsCleanFromTheSmallestPhoneToTheDesktopInLightAndDark()
    {
        var found = await ForEachAsync(new VisitorSettings { Width = 320, Height = 700 }, async (visit, page) =>
        {
            var seen = await ReadAsync(visit, page, "uk");
            // a letter is shown in a frame without scripts: axe waits for it for ever
            await visit.Page.EvaluateAsync("() => document.querySelectorAll('iframe[sandbox]').forEach(f => f.remove())");
            await visit.Page.SetViewportSizeAsync(390, 900);
            seen.AddRange(await SidewaysAsync(visit, page, 390));
            // in the dark the same page differs in its colours only; on the phone they stand closest together
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            seen.AddRange(await SeriousAsync(visit, page, "color-contrast"));
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            // the desktop shows most of a page at once
            await visit.Page.SetViewportSizeAsync(1440, 900);
            seen.AddRange(await SidewaysAsync(visit, page, 1440));
            seen.AddRange(await SeriousAsync(visit, page));
            await visit.Page.SetViewportSizeAsync(320, 700);
            return seen;
        });
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("en-GB", Reader.Guest, Reader.Participant, Reader.Owner, Reader.Admin)]
    [InlineData("ru-RU", Reader.Guest, Reader.Participant)]
    public async Task Page_OnTheSmallestPhone_ShowsNoRawWordAndDoesNotScrollSideways(string locale, params Reader[] readers)
    {
        var found = await ForEachAsync(new VisitorSettings { Width = 320, Height = 700, Locale = locale }, (visit, page) => ReadAsync(visit, page, locale[..2]), readers);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task List_OfThePages_HasEveryPageOfThePortal()
    {
        var shown = (await portal.PagesAsync()).Select(p => p.Path.Split('?', '#')[0]).ToList();
        var missing = typeof(EventPortal.Program).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Except(NoPages)
            .Where(template => !shown.Any(path => Regex.IsMatch(path, "^" + Regex.Replace(template, "{[^}]*}", "[^/]+") + "$")));
        Assert.True(!missing.Any(), "PortalPages lists no " + string.Join(", ", missing.Order(StringComparer.Ordinal)));
    }

    private static async Task<IEnumerable<string>> SeriousAsync(BrowserVisit visit, PortalPage page, params string[] rules) =>
        (await Axe.SeriousAsync(visit.Page, rules: rules)).Select(v => $"{page.Name}: {v}");

    private static async Task<List<string>> ReadAsync(BrowserVisit visit, PortalPage page, string expected)
    {
        List<string> found = [];
        var language = await visit.Page.EvaluateAsync<string>("() => document.documentElement.lang");
        if (language != expected) found.Add($"{page.Name}: is in '{language}', not in '{expected}'");
        found.AddRange(RawWords.In(await visit.Page.EvaluateAsync<string>(ReadableText), language).Distinct().Select(word => $"{page.Name}: '{word}'"));
        found.AddRange(await SidewaysAsync(visit, page, 320));
        return found;
    }

    private static async Task<IEnumerable<string>> SidewaysAsync(BrowserVisit visit, PortalPage page, int width) =>
        await visit.Page.EvaluateAsync<string?>(TooWide) is { } what ? [$"{page.Name}: scrolls sideways at {width}, as wide as {what}"] : [];

    private static async Task<List<string>> LookAsync(BrowserVisit visit, PortalPage page, Func<BrowserVisit, PortalPage, Task<List<string>>> look)
    {
        try
        {
            await visit.GoAsync(page.Path);
            return await look(visit, page);
        }
        catch (TimeoutException e)
        {
            return [$"{page.Name}: {e.Message}"];
        }
    }

    /// <returns>What was found on all pages.</returns>
    private async Task<List<string>> ForEachAsync(VisitorSettings settings, Func<BrowserVisit, PortalPage, Task<List<string>>> look, params Reader[] only)
    {
        List<string> found = [];
        foreach (var readers in (await portal.PagesAsync()).Where(p => only.Length == 0 || only.Contains(p.Reader)).GroupBy(p => p.Reader))
        {
            var visit = await EnterAsync(settings, readers.Key);
            foreach (var page in readers)
            {
                try
                {
                    found.AddRange(await WithinAsync(visit, page, look));
                }
                catch (PlaywrightException e) when (e.Message.Contains("closed", StringComparison.Ordinal))
                {
                    // the browser died (it does, after hundreds of pages): the page is opened once more in a new one
                    visit = await EnterAsync(settings, readers.Key);
                    found.AddRange(await WithinAsync(visit, page, look));
                }
            }
        }
        return found;
    }

    private static async Task<List<string>> WithinAsync(BrowserVisit visit, PortalPage page, Func<BrowserVisit, PortalPage, Task<List<string>>> look)
    {
        var looking = LookAsync(visit, page, look);
        return await Task.WhenAny(looking, Task.Delay(MostOfAPage)) == looking ? await looking : [$"{page.Name} ({visit.Page.Url}) does not answer within {MostOfAPage}."];
    }

    private async Task<BrowserVisit> EnterAsync(VisitorSettings settings, Reader reader)
    {
        var cookies = PortalPages.Account(reader) is { } email ? await SignIn.KeepAsync(browser, portal.Address, email) : null;
        var visit = await VisitAsync(portal.Address, settings with { StorageState = cookies });
        // who has signed in reads the portal in their own language, whatever the browser prefers
        if (cookies is not null) await visit.Page.GotoAsync($"/culture/set?culture={settings.Locale}");
        return visit;
    }
}
