using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace EventPortal.Tests.Support;

/// <summary>One visitor: a browser context with one page open.</summary>
public sealed class BrowserVisit : IAsyncDisposable
{
    /// <summary>
    /// Counts what goes over the circuit's socket. A page is interactive when the browser has confirmed a rendering ("OnRenderCompleted"),
    /// every server component of the page is attached and says so itself (data-live), and the line has been quiet since.
    /// </summary>
    internal const string CircuitWatch = """
        (() => {
          const state = window.__circuit = { rendered: 0, last: performance.now() };
          const Native = window.WebSocket;
          window.WebSocket = class extends Native {
            constructor(url, protocols) {
              super(url, protocols);
              this.circuit = String(url).includes('_blazor');
              if (this.circuit) this.addEventListener('message', () => { state.last = performance.now(); });
            }
            send(data) {
              if (this.circuit && typeof data !== 'string') {
                const text = new TextDecoder('latin1').decode(data);
                if (text.includes('OnRenderCompleted')) { state.rendered++; state.last = performance.now(); }
              }
              super.send(data);
            }
          };
        })();
        """;

    private const string IsInteractive = """
        () => {
          const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
          let asked = 0;
          while (walker.nextNode()) {
            const node = walker.currentNode;
            if (!/^Blazor:\{.*"type":"server"/.test(node.textContent)) continue;
            asked++;
            if (Object.getOwnPropertySymbols(node).length === 0) return false;
          }
          if (document.querySelector('[data-live=false], body.swapping')) return false;
          const c = window.__circuit;
          return asked === 0 && !c.rendered ? document.readyState === 'complete' : c.rendered > 0 && performance.now() - c.last > 150;
        }
        """;

    // The browser's own words about an answer that a test asked for on purpose (404 of a missing page): the answer itself is asserted there.
    private static readonly string[] Harmless = ["the server responded with a status of 404", "the server responded with a status of 400"];

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> errors = new();

    internal BrowserVisit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        Listen(page);
        context.Page += (_, opened) => Listen(opened);
    }

    public IPage Page { get; }

    public IBrowserContext Context => context;

    /// <summary>Errors of the console (violations of the content policy among them), of scripts, and answers of 500 and above; from every tab.</summary>
    public IReadOnlyList<string> Errors => [.. errors.Where(e => !Harmless.Any(h => e.Contains(h, StringComparison.Ordinal)))];

    /// <summary>Errors that the test provokes; said before they happen.</summary>
    public void Forgive() => forgiving = true;

    private bool forgiving;

    public Task<IPage> NewTabAsync() => context.NewPageAsync();

    /// <summary>Opens an address and waits until its circuit answers.</summary>
    public async Task<IResponse?> GoAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        await WhenInteractiveAsync();
        return response;
    }

    /// <summary>Waits until the circuit answers, so that a click is not lost on a page that is only prerendered.</summary>
    public async Task WhenInteractiveAsync(IPage? tab = null)
    {
        var page = tab ?? Page;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        while (!await IsInteractiveAsync(page))
        {
            if (timeout.IsCancellationRequested) throw new TimeoutException($"No circuit after 40 s at {page.Url}: {string.Join("; ", errors)}");
            await Task.Delay(50, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await context.DisposeAsync();
        }
        catch (PlaywrightException)
        {
            // its browser died: there is nothing to close
        }
    }

    // not WaitForFunction: it evaluates by a script of the page, which the content policy rightly refuses
    private static async Task<bool> IsInteractiveAsync(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<bool>(IsInteractive);
        }
        catch (PlaywrightException e) when (e.Message.Contains("navigat", StringComparison.OrdinalIgnoreCase) || e.Message.Contains("destroyed", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private void Listen(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Keep($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => Keep($"{page.Url}: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500) Keep($"{response.Status} of {response.Url}");
        };
    }

    private void Keep(string error)
    {
        if (!forgiving) errors.Enqueue(error);
    }
}
