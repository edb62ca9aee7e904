using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EventPortal.Registrations.Attendees;
using EventPortal.Sales.Checkout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Pages;

/// <summary>The form of an unnamed place on the order's page, as a browser without scripts sends it.</summary>
public sealed class NamePlaceTests(ShopHost host) : IClassFixture<ShopHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("uk", "Перевірте пошту. Наприклад, oleksiy@example.com", "Вкажіть прізвище")]
    [InlineData("en", "Check the e-mail, for example oleksiy@example.com", "Enter the last name")]
    public async Task NamePlace_MistypedThenCorrected_KeepsWhatWasTypedAndNames(string language, string wrongEmail, string noLastName)
    {
        var order = await host.OrderAsync((await host.OfferAsync(price: 0)).ProductId, ParticipantChoice.Later);
        using var client = host.NewClient(language);
        var page = await ReadAsync(client, $"/orders/{order.Secret}");
        Assert.False(Assert.Single(page.QuerySelectorAll("details.naming")).HasAttribute("open"));

        var refused = await SubmitAsync(client, page, ("FirstName", "Олена"), ("Email", "olena@"));

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        page = Parse(await refused.Content.ReadAsStringAsync(Token));
        var form = Assert.Single(page.QuerySelectorAll("details.naming[open] form"));
        Assert.Equal([noLastName, wrongEmail], form.QuerySelectorAll(".err span").Select(e => e.TextContent));
        Assert.Equal(["Олена", "", "olena@"], form.QuerySelectorAll(".input").Take(3).Select(i => i.GetAttribute("value") ?? ""));

        var done = await SubmitAsync(client, page, ("LastName", "Гнатюк"), ("Email", "olena@example.com"));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        page = await ReadAsync(client, done.Headers.Location!.OriginalString);
        Assert.Equal("Олена Гнатюк", page.QuerySelector(".ticket dd.strong")?.TextContent);
        Assert.Contains("olena@example.com", page.QuerySelector(".naming[role=status]")?.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("details.naming"));
        Assert.Equal("olena@example.com", await host.ReadAsync(db => db.Set<Registration>().Where(r => r.OrderId == order.OrderId).Select(r => r.ParticipantKey).SingleAsync()));
    }

    [Fact]
    public async Task NamePlace_SentFromAPageThatIsOld_SaysWhyItWasRefused()
    {
        var order = await host.OrderAsync((await host.OfferAsync()).ProductId, ParticipantChoice.Later);
        using var client = host.NewClient();
        var page = await ReadAsync(client, $"/orders/{order.Secret}");
        var first = await SubmitAsync(client, page, ("FirstName", "Олена"), ("LastName", "Гнатюк"), ("Email", "first@example.com"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        var second = await SubmitAsync(client, page, ("FirstName", "Оксана"), ("LastName", "Шевчук"), ("Email", "second@example.com"));

        var answer = Parse(await second.Content.ReadAsStringAsync(Token));
        Assert.Equal("Учасника цього місця вже вказано", answer.QuerySelector(".note.bad")?.TextContent);
        Assert.Empty(answer.QuerySelectorAll("details.naming"));
    }

    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, IHtmlDocument page, params (string Field, string Value)[] typed)
    {
        var form = Assert.Single(page.QuerySelectorAll("details.naming form"));
        var fields = form.QuerySelectorAll("input[name]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var (field, value) in typed)
        {
            Assert.Contains("Naming.Person." + field, fields);
            fields["Naming.Person." + field] = value;
        }
        return await client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), new FormUrlEncodedContent(fields), Token);
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpClient client, string url) =>
        Parse(await (await client.GetAsync(new Uri(url, UriKind.RelativeOrAbsolute), Token)).Content.ReadAsStringAsync(Token));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
