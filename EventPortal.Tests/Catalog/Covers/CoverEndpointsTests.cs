using System.Net;
using EventPortal.Catalog.Covers;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace EventPortal.Tests.Catalog.Covers;

public sealed class CoverEndpointsTests : IAsyncLifetime
{
    private readonly WebApplication app = Build();
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Cover_KnownKindAndRatio_IsTheDrawingCachedForEver()
    {
        var url = CoverUrls.For("kurs-1", CoverKind.Webinar, "matematyka", CoverRatio.Strip);

        using var response = await client.GetAsync(url);

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl!.MaxAge);
        Assert.Contains("immutable", string.Join(',', response.Headers.GetValues("Cache-Control")), StringComparison.Ordinal);
        Assert.Equal(CoverArt.Svg("kurs-1", CoverKind.Webinar, "matematyka", 300, 400), await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/covers/kurs.svg?kind=party&direction=matematyka&ratio=card")]
    [InlineData("/covers/kurs.svg?kind=course&direction=matematyka&ratio=poster")]
    [InlineData("/covers/kurs.svg?kind=course&direction=matematyka")]
    [InlineData("/covers/%3Cscript%3E.svg?kind=course&direction=matematyka&ratio=card")]
    [InlineData("/covers/kurs.svg?kind=course&direction=%22onload&ratio=card")]
    [InlineData("/portraits/0000000z-a.svg")]
    [InlineData("/portraits/00000000-7.svg")]
    public async Task Picture_AskedOutsideTheVocabulary_IsNotFound(string url)
    {
        using var response = await client.GetAsync(url);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Portrait_OfAName_IsTheSameDrawingWithoutTheNameInTheAddress()
    {
        var url = PortraitUrl.For("Марія Коваленко");

        Assert.Equal(PortraitArt.Svg("Марія Коваленко"), await client.GetStringAsync(url));
        Assert.Matches("^/portraits/[0-9a-f]{8}-a.svg$", url);
    }

    [Fact]
    public async Task Portrait_ChosenStyle_ChangesOnlyTheHair()
    {
        var chosen = await client.GetStringAsync(PortraitUrl.For("Марія Коваленко", 5));

        Assert.NotEqual(PortraitArt.Svg("Марія Коваленко"), chosen);
        Assert.Equal(PortraitArt.Svg("Марія Коваленко")[..300], chosen[..300]);
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddAuthorization();
        var built = builder.Build();
        built.Urls.Add("http://127.0.0.1:0");
        built.MapCovers();
        return built;
    }
}
