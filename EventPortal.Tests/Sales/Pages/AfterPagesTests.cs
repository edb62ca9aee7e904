using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Pages;

/// <summary>What the pages of an order and of a ticket offer after buying, as a browser without scripts uses them.</summary>
public sealed class AfterPagesTests(ShopHost host) : IClassFixture<ShopHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ticket_CancelledByItsForm_ShowsThatItIsOverAndTwiceIsOnce()
    {
        var secret = await TicketAsync(price: 0);
        using var client = host.NewClient();
        var page = await ReadAsync(client, $"/tickets/{secret}");
        Assert.Contains("Скасувати можна до", page.QuerySelector("#give-up p")?.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await SubmitAsync(client, page, "form#give-up")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SubmitAsync(client, page, "form#give-up")).StatusCode);

        page = await ReadAsync(client, $"/tickets/{secret}");
        Assert.Equal("Участь скасовано. Цей квиток не дійсний.", page.QuerySelector(".off-text")?.TextContent);
        Assert.Null(page.QuerySelector("#give-up button, #resend button"));
    }

    [Fact]
    public async Task Ticket_SentAgain_TellsTheAddressMasked()
    {
        var secret = await TicketAsync(price: 0);
        using var client = host.NewClient("en");

        var sent = await SubmitAsync(client, await ReadAsync(client, $"/tickets/{secret}"), "form#resend");

        Assert.Equal($"/tickets/{secret}?sent=1", new Uri(host.Address, sent.Headers.Location!).PathAndQuery);
        var page = await ReadAsync(client, $"/tickets/{secret}?sent=1");
        Assert.Matches(@"on its way to \w•••@example\.com\.", page.QuerySelector(".note")?.TextContent);
    }

    [Fact]
    public async Task Order_OfAGuest_OffersAnAccountAndSaysWhereTheLetterWent()
    {
        var order = await host.OrderAsync((await host.OfferAsync(price: 0)).ProductId);
        using var client = host.NewClient();

        var asked = await SubmitAsync(client, await ReadAsync(client, $"/orders/{order.Secret}"), "form.acc-offer");

        var page = await ReadAsync(client, new Uri(host.Address, asked.Headers.Location!).PathAndQuery);
        Assert.StartsWith("Лист із посиланням для пароля надіслали на", page.QuerySelector(".note")?.TextContent, StringComparison.Ordinal);
        var again = await SubmitAsync(client, page, ".order-sum form:not(.acc-offer):not(.pay-form)");
        Assert.EndsWith("?done=sent", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_Unpaid_OffersNeither()
    {
        var order = await host.OrderAsync((await host.OfferAsync()).ProductId);
        var page = await ReadAsync(host.NewClient(), $"/orders/{order.Secret}");
        Assert.Null(page.QuerySelector(".acc-offer button"));
        Assert.DoesNotContain("Надіслати квитки ще раз", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> TicketAsync(long price)
    {
        var order = await host.OrderAsync((await host.OfferAsync(price)).ProductId);
        var place = await host.ReadAsync(db => db.Set<Registration>().SingleAsync(r => r.OrderId == order.OrderId, Token));
        Assert.Equal(RegistrationStatus.Confirmed, place.Status);
        return place.TicketSecret;
    }

    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, IHtmlDocument page, string form)
    {
        var element = page.QuerySelector(form)!;
        var fields = element.QuerySelectorAll("input[name]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        return await client.PostAsync(new Uri(element.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(fields), Token);
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpClient client, string url) =>
        new HtmlParser().ParseDocument(await (await client.GetAsync(new Uri(url, UriKind.Relative), Token)).Content.ReadAsStringAsync(Token));
}
