using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EventPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Sales.Pages;

public sealed class ShopPagesTests(ShopHost host) : IClassFixture<ShopHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddToCart_PlainForm_HoldsThePlacesAndShowsThem()
    {
        var (url, _) = await host.OfferAsync(quantity: 5);
        using var client = host.NewClient();

        var answer = await SubmitAsync(client, url, "buy-form", ("quantity", "2"));

        Assert.Equal((HttpStatusCode.Redirect, "/cart"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        var cart = await ReadAsync(client, "/cart");
        Assert.Equal("Граматика англійської мови", cart.QuerySelector(".line h2")?.TextContent.Trim());
        Assert.Equal("2", cart.QuerySelector(".line output")?.TextContent);
        Assert.Equal("1\u00A0700\u00A0грн", cart.QuerySelector(".total dd")?.TextContent);
        Assert.NotNull(cart.QuerySelector(".hold-bar [data-deadline]"));
        Assert.Equal("/checkout", cart.QuerySelector("a.btn-pay")?.GetAttribute("href"));
    }

    [Fact]
    public async Task AddToCart_NothingChosen_GoesBackAndSaysSo()
    {
        var (url, _) = await host.OfferAsync();
        using var client = host.NewClient();

        var answer = await SubmitAsync(client, url, "buy-form", ("quantity", "0"));

        Assert.StartsWith(url + "?refused=QuantityInvalid", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal("Виберіть від 1 до 50 місць", (await ReadAsync(client, answer.Headers.Location!.OriginalString)).QuerySelector(".buy .note")?.TextContent);
    }

    [Fact]
    public async Task AddToCart_MoreThanThereAre_SaysHowManyAreFree()
    {
        var (url, _) = await host.OfferAsync(quantity: 3);
        using var client = host.NewClient();

        var answer = await SubmitAsync(client, url, "buy-form", ("quantity", "4"));

        Assert.Contains("3\u00A0місця", (await ReadAsync(client, answer.Headers.Location!.OriginalString)).QuerySelector(".buy .note")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddToCart_WithoutToken_IsRefused()
    {
        var (_, product) = await host.OfferAsync();
        using var client = host.NewClient();
        using var form = new FormUrlEncodedContent([new("productId", product.ToString()), new("quantity", "1")]);

        var answer = await client.PostAsync(new Uri("/cart/add", UriKind.Relative), form, Token);

        // 400 in Production; in Development the framework throws, so that its author sees it
        Assert.False(answer.IsSuccessStatusCode || answer.Headers.Location is not null, answer.StatusCode.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Cart_Empty_LeadsOn() =>
        Assert.Equal("/events", (await ReadAsync(host.NewClient(), "/cart")).QuerySelector(".empty a")?.GetAttribute("href"));

    [Fact]
    public async Task Order_Unpaid_ShowsTheSumAndTheWayToPay()
    {
        var order = await host.OrderAsync((await host.OfferAsync()).ProductId);

        var page = await ReadAsync(host.NewClient(), $"/orders/{order.Secret}");

        Assert.Equal("Залишилося сплатити", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("Сплатити 850\u00A0грн", page.QuerySelector(".pay-form button")?.TextContent);
        Assert.Empty(page.QuerySelectorAll(".ticket"));
    }

    [Fact]
    public async Task Order_Paid_ShowsItsTickets()
    {
        var order = await host.OrderAsync((await host.OfferAsync()).ProductId);
        using var client = host.NewClient();
        var begun = await client.GetAsync(new Uri($"/orders/{order.Secret}/pay?method={order.GatewayId}&attempt=first", UriKind.Relative), Token);
        Assert.True(begun.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, begun.StatusCode.ToString());
        Assert.Equal("Чекаємо відповіді банку", (await ReadAsync(client, $"/orders/{order.Secret}")).QuerySelector("h1")?.TextContent);

        await using (var scope = host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<FakePayments>().CallBackAsync(order.OrderId, Token);

        var page = await ReadAsync(client, $"/orders/{order.Secret}");
        Assert.Equal("Сплачено", page.QuerySelector(".order-chip")?.TextContent);
        Assert.NotNull(Assert.Single(page.QuerySelectorAll(".ticket")).QuerySelector(".qr svg"));
    }

    [Fact]
    public async Task Pay_Unpaid_LeadsStraightToTheBank()
    {
        var order = await host.OrderAsync((await host.OfferAsync()).ProductId);

        var first = await GetAsync($"/orders/{order.Secret}/pay?method={order.GatewayId}&attempt=first");

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.StartsWith("https://bank.example/", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("no-store", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?method=card&attempt=first")]
    [InlineData("?attempt=first")]
    [InlineData("?method=01970000-0000-7000-8000-000000000001&attempt=123456789012345678901")]
    [InlineData("")]
    public async Task Pay_ByNoAttempt_LeadsToTheOrder(string query)
    {
        var order = await host.OrderAsync((await host.OfferAsync()).ProductId);
        Assert.Equal($"/orders/{order.Secret}", (await GetAsync($"/orders/{order.Secret}/pay{query}")).Headers.Location?.ToString());
    }

    [Fact]
    public async Task Pay_OfNoOrder_IsNotFound()
    {
        var sent = await GetAsync($"/orders/nobody/pay?method={Guid.CreateVersion7()}&attempt=first");
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(sent.Headers.Location!.ToString())).StatusCode);
    }

    [Fact]
    public async Task Pay_FreeOrder_LeadsToItsPage()
    {
        var order = await host.OrderAsync((await host.OfferAsync(price: 0)).ProductId);
        var sent = await GetAsync($"/orders/{order.Secret}/pay?method={Guid.CreateVersion7()}&attempt=first");
        Assert.EndsWith($"/orders/{order.Secret}", (await GetAsync(sent.Headers.Location!.ToString())).Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var client = host.NewClient();
        return await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), Token);
    }

    [Fact]
    public async Task Order_Free_IsConfirmedAtOnce()
    {
        var order = await host.OrderAsync((await host.OfferAsync(price: 0)).ProductId);

        var page = await ReadAsync(host.NewClient(), $"/orders/{order.Secret}");

        Assert.Equal("Підтверджено", page.QuerySelector(".order-chip")?.TextContent);
        Assert.Single(page.QuerySelectorAll(".ticket"));
        Assert.Null(page.QuerySelector(".pay-form"));
    }

    [Fact]
    public async Task Order_CanceledByItsForm_OffersTheEventAgain()
    {
        var (url, product) = await host.OfferAsync();
        var order = await host.OrderAsync(product);
        using var client = host.NewClient();

        await SubmitAsync(client, $"/orders/{order.Secret}", "cancel");

        var page = await ReadAsync(client, $"/orders/{order.Secret}");
        Assert.Equal("Замовлення скасовано", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(url, page.QuerySelector(".order-sum a.btn")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Order_UnknownSecret_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.NewClient().GetAsync(new Uri("/orders/nobody-knows", UriKind.Relative), Token)).StatusCode);

    private static async Task<IHtmlDocument> ReadAsync(HttpClient client, string url) =>
        new HtmlParser().ParseDocument(await (await client.GetAsync(new Uri(url, UriKind.Relative), Token)).Content.ReadAsStringAsync(Token));

    /// <summary>Posts a form of a page as a browser without scripts would; found by its id or its handler.</summary>
    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, string url, string form, params (string Name, string Value)[] values)
    {
        var page = await ReadAsync(client, url);
        var element = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().Single(f =>
            f.Id == form || f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        var fields = element.QuerySelectorAll("input[name]").Where(i => i.GetAttribute("type") != "radio")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var (name, value) in values) fields[name] = value;
        var target = element.GetAttribute("action") is { Length: > 0 } action ? action : url;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(target, UriKind.RelativeOrAbsolute)) { Content = new FormUrlEncodedContent(fields) };
        // what a browser says of itself; a page for strangers has no token
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await client.SendAsync(request, Token);
    }
}
