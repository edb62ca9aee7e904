using System.Net;
using EventPortal.Tests.Sales.Pages;
using Xunit;

namespace EventPortal.Tests.Shell;

/// <summary>What is kept for strangers is shown to strangers, and nothing of anybody is kept.</summary>
public sealed class SharedPageTests(ShopHost portal) : IClassFixture<ShopHost>
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_SecondStranger_GetsTheKeptOneWithoutCookieAndToken()
    {
        var (url, _) = await portal.OfferAsync();
        await GetAsync(url);
        var second = await GetAsync(url);
        Assert.NotNull(second.Headers.Age);
        Assert.False(second.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("__RequestVerificationToken", await second.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cart=0123456789abcdef0123456789abcdef")]
    [InlineData(".AspNetCore.Identity.Application=anything")]
    [InlineData("never-heard-of=1")]
    public async Task Page_CookieOfSomebody_IsNeitherTakenFromWhatIsKeptNorKept(string cookie)
    {
        var (url, _) = await portal.OfferAsync();
        await GetAsync(url);
        Assert.Null((await GetAsync(url, cookie)).Headers.Age);

        var (other, _) = await portal.OfferAsync();
        await GetAsync(other, cookie);
        Assert.Null((await GetAsync(other)).Headers.Age);
    }

    [Fact]
    public async Task Page_LanguageAndLook_AreKeptApart()
    {
        var (url, _) = await portal.OfferAsync();
        var plain = await (await GetAsync(url)).Content.ReadAsStringAsync(Token);
        var dark = await (await GetAsync(url, "theme=dark")).Content.ReadAsStringAsync(Token);
        var english = await (await GetAsync(url, language: "en")).Content.ReadAsStringAsync(Token);
        Assert.Contains("lang=\"uk\"", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("data-theme=\"dark\"", plain, StringComparison.Ordinal);
        Assert.Contains("data-theme=\"dark\"", dark, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", english, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Origin", "self", true)]
    [InlineData("Origin", "https://evil.example", false)]
    [InlineData("X-Nothing", "said", false)]
    public async Task Form_OfAStranger_IsBelievedWhenTheBrowserSaysItIsOurs(string header, string value, bool isTaken)
    {
        var (_, product) = await portal.OfferAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/cart/add") { Content = new FormUrlEncodedContent([new("productId", product.ToString()), new("quantity", "1")]) };
        request.Headers.TryAddWithoutValidation(header, value == "self" ? portal.Address.GetLeftPart(UriPartial.Authority) : value);
        using var answer = await portal.NewClient().SendAsync(request, Token);
        // refused: 400 in Production, elsewhere the framework throws, so that its author sees it
        Assert.Equal(isTaken, answer.StatusCode is HttpStatusCode.Redirect);
        Assert.Equal(isTaken, answer.Headers.Contains("Set-Cookie"));
    }

    private async Task<HttpResponseMessage> GetAsync(string url, string? cookie = null, string language = "uk")
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = portal.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        var answer = await client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }
}
