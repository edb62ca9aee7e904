using System.Text.RegularExpressions;
using EventPortal.Sales;
using EventPortal.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>What a buyer does on the pages, found by the words and roles that a person or a screen reader finds it by.</summary>
internal sealed partial class Buyer(BrowserVisit visit, string name = "Олексій", string surname = "Петренко", string? email = null)
{
    public IPage Page => visit.Page;

    public string Email { get; } = email ?? $"buyer{Interlocked.Increment(ref buyers)}@example.com";

    private static int buyers;

    /// <summary>The secret in the address of the order's page.</summary>
    public string OrderSecret => OrderAddress().Match(Page.Url).Groups[1].Value;

    /// <summary>From the event's page to the cart.</summary>
    public async Task PutInCartAsync(Show show, int places = 1)
    {
        await visit.GoAsync(show.Path);
        // the only ticket type is proposed with one place
        for (var i = 1; i < places; i++) await Button("Більше: Участь").ClickAsync();
        await Expect(Page.Locator("#buy-form output").First).ToHaveTextAsync($"{places}");
        await Button("До кошика").First.ClickAsync();
        await Page.WaitForURLAsync("**" + SalesUrls.Cart);
        await visit.WhenInteractiveAsync();
    }

    public async Task CheckOutAsync()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Оформити" }).ClickAsync();
        await Page.WaitForURLAsync("**" + SalesUrls.Checkout);
        await visit.WhenInteractiveAsync();
    }

    public async Task FillAsync(params (string Name, string Surname, string Email)[] others)
    {
        await FieldAsync("customer-firstname", name);
        await FieldAsync("customer-lastname", surname);
        await FieldAsync("customer-email", Email);
        await FieldAsync("customer-phone", "067 123-45-67");
        for (var i = 0; i < others.Length; i++)
        {
            await FieldAsync($"participants-{i + 1}-person-firstname", others[i].Name);
            await FieldAsync($"participants-{i + 1}-person-lastname", others[i].Surname);
            await FieldAsync($"participants-{i + 1}-person-email", others[i].Email);
        }
        await Page.GetByLabel("Погоджуюся з умовами").CheckAsync();
    }

    public ILocator PayButton => PayButtonOf(Page);

    /// <summary>Not by its words: "order now, pay later" has them too.</summary>
    public static ILocator PayButtonOf(IPage page) => page.Locator("button.btn-pay[form=checkout]");

    /// <summary>To the bank's page.</summary>
    public async Task GoToBankAsync()
    {
        await PayButton.ClickAsync();
        await AtBankAsync();
    }

    public Task AtBankAsync() => Page.WaitForURLAsync("**/sandbox-gateway/pay/**");

    /// <summary>Everything from the event's page to the bank's.</summary>
    public async Task OrderAsync(Show show)
    {
        await PutInCartAsync(show);
        await CheckOutAsync();
        await FillAsync();
        await GoToBankAsync();
    }

    public async Task PayAtBankAsync(string card = "4242")
    {
        await Page.Locator($"input[name=Card][value='{card}']").CheckAsync();
        await Button("Сплатити").First.ClickAsync();
        await Page.WaitForURLAsync("**/orders/**");
    }

    public Task SeesTicketsAsync(int count = 1) => Expect(Page.Locator("article.ticket")).ToHaveCountAsync(count, new() { Timeout = 20_000 });

    public Task SeesAsync(string text) => Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    public ILocator Button(string named) => Page.GetByRole(AriaRole.Button, new() { Name = named });

    private async Task FieldAsync(string id, string value)
    {
        await Page.Locator("#f-" + id).FillAsync(value);
        await Page.Locator("#f-" + id).BlurAsync();
    }

    [GeneratedRegex("/orders/([^/?]+)", RegexOptions.CultureInvariant)]
    private static partial Regex OrderAddress();
}
