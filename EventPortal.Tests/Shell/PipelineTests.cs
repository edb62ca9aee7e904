using System.Net;
using EventPortal.Shared.Web.Cultures;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Shell;

public sealed class PipelineTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/no-such-page")]
    public async Task Answer_Any_CarriesTheSecurityHeaders(string path)
    {
        using var response = await portal.Client.GetAsync(path);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self' 'wasm-unsafe-eval';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("camera=(self)", Assert.Single(response.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownPath_Any_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Client.GetAsync("/no-such-page")).StatusCode);

    [Fact]
    public async Task StaticFile_OfTheSite_IsServed()
    {
        using var response = await portal.Client.GetAsync("/favicon.svg");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("en", "/events?page=2", "/events?page=2", true)]
    [InlineData("ru-RU", "/", "/", true)]
    [InlineData("fr", "/events", "/events", false)]
    [InlineData("en", "//evil.example", "/", true)]
    [InlineData("en", "/\\evil.example", "/", true)]
    [InlineData("en", "https://evil.example", "/", true)]
    [InlineData("en", "/\t/evil.example", "/", true)]
    [InlineData("en", null, "/", true)]
    public async Task SetCulture_ReturnUrl_StaysOnTheSite(string culture, string? returnUrl, string leadsTo, bool isRemembered)
    {
        using var response = await portal.Client.GetAsync($"/culture/set?culture={culture}" + (returnUrl is null ? "" : "&returnUrl=" + Uri.EscapeDataString(returnUrl)));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(leadsTo, response.Headers.Location!.ToString());
        Assert.Equal(isRemembered, response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith(".AspNetCore.Culture=", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en-US,en;q=0.9", "en-GB")]
    [InlineData("de,ru;q=0.4,uk;q=0.8", "uk-UA")]
    [InlineData("ru", "ru-RU")]
    [InlineData("de", "uk-UA")]
    public async Task Culture_FromTheBrowser_IsTheBestThatWeHave(string accept, string culture)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.TryAddWithoutValidation("Accept-Language", accept);
        using var client = new HttpClient { BaseAddress = portal.Address };
        using var response = await client.SendAsync(request);
        Assert.Equal(culture, Assert.Single(response.Content.Headers.ContentLanguage));
    }

    [Theory]
    [InlineData("uk", "uk-UA")]
    [InlineData("EN_gb", "en-GB")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Find_Name_IsOurCulture(string? name, string? culture) => Assert.Equal(culture, PortalCultures.Find(name)?.Name);
}
