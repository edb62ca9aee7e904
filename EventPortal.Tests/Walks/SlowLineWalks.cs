using EventPortal.Analytics;
using EventPortal.Organizations;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>On a slow line the page stands long before its circuit answers. Who types or clicks meanwhile loses nothing.</summary>
[Collection(WalksCollection.Name)]
public sealed class SlowLineWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    private Stage Stage => new(portal.Services);

    [Fact]
    public async Task Checkout_FilledBeforeTheCircuitAnswers_KeepsWhatWasTypedAndTheFocus()
    {
        var show = await Stage.OpenAsync("Повільна лінія");
        var visit = await VisitAsync(portal.Address);
        var buyer = new Buyer(visit);
        await buyer.PutInCartAsync(show);

        var line = await HeldLine.OnAsync(visit);
        await buyer.Page.GotoAsync("/checkout");
        await buyer.FillAsync();
        await buyer.Page.Locator("#f-customer-settlement").FocusAsync();
        await buyer.Page.Keyboard.TypeAsync("Льв");
        line.Release();
        await visit.WhenInteractiveAsync();
        await buyer.Page.Keyboard.TypeAsync("ів");
        await Expect(buyer.Page.Locator("#f-customer-settlement")).ToHaveValueAsync("Львів");
        await Expect(buyer.Page.Locator("#f-customer-firstname")).ToHaveValueAsync("Олексій");
        await buyer.GoToBankAsync();
    }

    [Fact]
    public async Task Cart_LeftBeforeTheCircuitAnswers_ShowsTheCheckout()
    {
        var show = await Stage.OpenAsync("Швидка рука");
        var visit = await VisitAsync(portal.Address);
        var buyer = new Buyer(visit);
        await buyer.PutInCartAsync(show);

        // the circuit begins with the cart, and its first answer is still on its way when the visitor goes on
        var line = await HeldLine.OfAnswersAsync(visit);
        await buyer.Page.GotoAsync("/cart");
        await line.Started;
        await buyer.Page.GetByRole(AriaRole.Link, new() { Name = "Оформити" }).ClickAsync();
        line.Release();
        await Expect(buyer.Page.Locator("#f-customer-firstname")).ToBeVisibleAsync();
        await visit.WhenInteractiveAsync();
        await Expect(buyer.Page.Locator("#f-customer-firstname")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Picker_PlacesChosenBeforeTheCircuitAnswers_AreKept()
    {
        var show = await Stage.OpenAsync("Рання кількість");
        var visit = await VisitAsync(portal.Address);
        var line = await HeldLine.OnAsync(visit);
        await visit.Page.GotoAsync(show.Path);
        await visit.Page.GetByLabel("Кількість: Участь").FillAsync("3");
        line.Release();
        await visit.WhenInteractiveAsync();
        await Expect(visit.Page.Locator("#buy-form output").First).ToHaveTextAsync("3");
    }

    /// <summary>The circuit puts in new links to the layout's sheets with everything else. In that moment they are not read yet.</summary>
    [Theory]
    [InlineData(true, "grid")]
    [InlineData(false, "block")]
    public async Task Office_InTheMomentItsCircuitReplacesIt_StaysDressed(bool isDressedMeanwhile, string expected)
    {
        var visit = await VisitAsync(portal.Address);
        await SignIn.ThroughThePageAsync(visit, PortalPages.Account(Reader.Owner)!);
        await visit.Page.AddInitScriptAsync("""
            window.seen = [];
            new MutationObserver(() => {
              const sheet = document.body?.querySelector('link[href*="office"]');
              if (sheet && sheet !== window.last) window.seen.push(getComputedStyle(document.querySelector('.shell') ?? document.body).display);
              window.last = sheet;
            }).observe(document, { childList: true, subtree: true });
            """);
        if (!isDressedMeanwhile) await visit.Page.RouteAsync("**/js/swap*.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        await visit.GoAsync(await OfficeYearAsync());
        Assert.Equal(expected, await visit.Page.EvaluateAsync<string>("() => window.seen.at(-1)"));
        Assert.True(await visit.Page.EvaluateAsync<int>("() => window.seen.length") > 1, "the circuit did not replace the page");
    }

    /// <summary>The circuit's first answer has nothing in it yet: the page reads anew what it shows.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Office_UntilItsCircuitHasReadWhatItShows_KeepsWhatStoodThere(bool isKept)
    {
        var visit = await VisitAsync(portal.Address);
        await SignIn.ThroughThePageAsync(visit, PortalPages.Account(Reader.Owner)!);
        await HeldLine.SlowAsync(visit);
        await visit.Page.AddInitScriptAsync("""
            window.stood = [];
            requestAnimationFrame(function look() {
              if (window.stood.length > 0 || document.querySelector('main')) window.stood.push([...document.querySelectorAll('.work')].some(part => part.childElementCount > 0));
              requestAnimationFrame(look);
            });
            """);
        if (!isKept) await visit.Page.RouteAsync("**/js/swap*.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        await visit.GoAsync(await OfficeYearAsync());
        await Expect(visit.Page.Locator(".swap")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("main .kpis")).ToBeVisibleAsync();
        Assert.Equal(isKept, await visit.Page.EvaluateAsync<bool>("() => window.stood.slice(window.stood.indexOf(true)).every(stood => stood)"));
        Assert.Equal(1, await visit.Page.Locator(".work").CountAsync());
    }

    private async Task<string> OfficeYearAsync() =>
        AnalyticsUrls.Office(await Stage.UseAsync(db => db.Set<Organization>().Where(o => o.Slug == PortalPages.Academy).Select(o => o.Id).SingleAsync())) + "?days=365&show=places";

    /// <summary>Holds back the circuit until it is told to let it through.</summary>
    private sealed class HeldLine
    {
        private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The circuit has been asked for, with the address of the page.</summary>
        public Task Started => started.Task;

        public static async Task<HeldLine> OnAsync(BrowserVisit visit)
        {
            var line = new HeldLine();
            await visit.Page.RouteAsync("**/_blazor/negotiate**", async route =>
            {
                await line.open.Task;
                await route.ContinueAsync();
            });
            return line;
        }

        public static async Task<HeldLine> OfAnswersAsync(BrowserVisit visit)
        {
            var line = new HeldLine();
            await BeforeAnswersAsync(visit, () => line.started.Task.IsCompleted ? line.open.Task : Task.CompletedTask, line.Note);
            return line;
        }

        /// <summary>Each answer comes a moment after the one before it.</summary>
        public static Task SlowAsync(BrowserVisit visit) => BeforeAnswersAsync(visit, () => Task.Delay(100), _ => { });

        public void Release() => open.TrySetResult();

        private static Task BeforeAnswersAsync(BrowserVisit visit, Func<Task> wait, Action<IWebSocketFrame> sent) => visit.Page.RouteWebSocketAsync("**/_blazor**", socket =>
        {
            var server = socket.ConnectToServer();
            socket.OnMessage(frame =>
            {
                Pass(server, frame);
                sent(frame);
            });
            // one after another, as they came
            var last = Task.CompletedTask;
            server.OnMessage(frame => last = AnswerAsync(last, frame));
            async Task AnswerAsync(Task before, IWebSocketFrame frame)
            {
                await before;
                await wait();
                Pass(socket, frame);
            }
        });

        private void Note(IWebSocketFrame sent)
        {
            if (sent.Binary is { } bytes && System.Text.Encoding.Latin1.GetString(bytes).Contains("StartCircuit", StringComparison.Ordinal)) started.TrySetResult();
        }

        private static void Pass(IWebSocketRoute to, IWebSocketFrame frame)
        {
            if (frame.Binary is { } bytes) to.Send(bytes);
            else to.Send(frame.Text!);
        }
    }
}
