using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Registrations.Attendees;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Checkout;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Sales.Pages;

/// <summary>The pages behind secret links, as browsers without scripts use them.</summary>
public sealed class LinkPagesTests(ShopHost host) : IClassFixture<ShopHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cart_OpenedOnAnotherServerAndDevice_MovesAfterTheClickOnly()
    {
        var key = new CartKey(null, Codes.NewToken());
        var (_, product) = await host.OfferAsync(quantity: 5);
        Assert.True((await UseAsync((CartService carts) => carts.AddAsync(key, product, null, 2, null, Token))).IsHeld);
        var link = (await UseAsync((CartTransfer transfer) => transfer.OfferAsync(key, Token)))!.Token;
        await using var other = await host.StartAnotherAsync();
        using var client = other.NewClient();

        var page = await ReadAsync(client, $"/cart/from/{link}");
        await ReadAsync(client, $"/cart/from/{link}");

        Assert.Equal("Кошик з іншого пристрою", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("Граматика англійської мови", page.QuerySelector(".rev b")?.TextContent);
        Assert.False((await UseAsync((CartService carts) => carts.GetViewAsync(key, Token))).IsEmpty);
        var taken = await SubmitAsync(client, page, "main form[action='/cart/take']");
        Assert.Equal((HttpStatusCode.Redirect, "/cart"), (taken.StatusCode, taken.Headers.Location?.OriginalString));
        Assert.Equal("2", (await ReadAsync(client, "/cart")).QuerySelector(".line output")?.TextContent);
        Assert.Equal("/cart", (await SubmitAsync(client, page, "main form[action='/cart/take']")).Headers.Location?.OriginalString);
        Assert.Equal("Посилання вже не діє", (await ReadAsync(host.NewClient(), $"/cart/from/{link}")).QuerySelector("h1")?.TextContent);
    }

    [Theory]
    [InlineData("uk", "Це місце для вас", "Дайте відповідь", "Місце ваше")]
    [InlineData("en", "This place is for you", "Answer this question", "The place is yours")]
    public async Task Place_NamedByItsParticipant_AnswersTheQuestionsAndThanks(string language, string head, string missing, string thanks)
    {
        var (url, product) = await host.OfferAsync(price: 0);
        await host.ReadAsync(async db =>
        {
            var asking = await db.Set<Event>().SingleAsync(e => e.Slug == url.Substring(url.LastIndexOf('/') + 1));
            asking.Ask("У яких класах викладаєте?", QuestionKind.MultiChoice, required: true, ["1–4", "5–9", "10–11"], asking.StartsAt.AddDays(-40));
            asking.Ask("Як дізналися?", QuestionKind.Choice, required: false, ["Колеги", "Пошта"], asking.StartsAt.AddDays(-40));
            return await db.SaveChangesAsync(Token);
        });
        var order = await host.OrderAsync(product, ParticipantChoice.Later);
        using var client = host.NewClient(language);
        var link = (await ReadAsync(client, $"/orders/{order.Secret}")).QuerySelector(".plink input")!.GetAttribute("value")!;
        var path = new Uri(link).AbsolutePath;
        var page = await ReadAsync(client, path);
        Assert.Equal(head, page.QuerySelector("h1")?.TextContent);

        var refused = await SubmitAsync(client, page, "main form.form", ("Naming.Person.FirstName", "Олена"), ("Naming.Person.LastName", "Гнатюк"), ("Naming.Person.Email", "olena@example.com"));
        page = Parse(await refused.Content.ReadAsStringAsync(Token));
        Assert.Equal(missing, page.QuerySelector(".err span")?.TextContent);
        Assert.Equal("Олена", page.QuerySelector("input[name='Naming.Person.FirstName']")?.GetAttribute("value"));

        var done = await SubmitAsync(client, page, "main form.form", ("Naming.Answers[0].Chosen", "1–4"), ("Naming.Answers[0].Chosen", "10–11"), ("Naming.Answers[1].Value", "Пошта"));
        Assert.Equal(path + "?done=1", new Uri(host.Address, done.Headers.Location!).PathAndQuery);
        Assert.Equal(thanks, (await ReadAsync(client, path + "?done=1")).QuerySelector("h1")?.TextContent);
        var later = await ReadAsync(client, path);
        Assert.DoesNotContain("olena@example.com", later.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("/tickets/", later.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        var answers = await host.ReadAsync(db => db.Set<Registration>().Where(r => r.OrderId == order.OrderId).Select(r => r.CustomFields).SingleAsync(Token));
        Assert.Equal(["1–4", "10–11", "Пошта"], answers.SelectMany(a => a.Values));
    }

    [Fact]
    public async Task Place_UnknownLink_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.NewClient().GetAsync(new Uri("/places/" + Codes.NewToken(), UriKind.Relative), Token)).StatusCode);

    private async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, IHtmlDocument page, string form, params (string Name, string Value)[] typed)
    {
        var element = Assert.IsAssignableFrom<IHtmlFormElement>(page.QuerySelector(form));
        var fields = element.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>()
            .Where(i => i.Type is not ("radio" or "checkbox") || i.IsChecked).Select(i => (Name: i.Name!, i.Value)).ToList();
        foreach (var (name, _) in typed)
        {
            Assert.NotNull(element.QuerySelector($"[name='{name}']"));
            fields.RemoveAll(f => f.Name == name);
        }
        var all = fields.Concat(typed).Select(f => KeyValuePair.Create(f.Name, f.Value));
        return await client.PostAsync(new Uri(element.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(all), Token);
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpClient client, string url) =>
        Parse(await (await client.GetAsync(new Uri(url, UriKind.Relative), Token)).Content.ReadAsStringAsync(Token));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
