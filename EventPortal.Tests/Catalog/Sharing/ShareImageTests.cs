using System.Net;
using System.Text.RegularExpressions;
using EventPortal.Catalog;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Sharing;

public sealed class ShareImageTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private readonly CatalogSamples samples = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Page_PublicEvent_NamesAPictureThatNetworksCanShow()
    {
        var course = samples.Published("Граматика", new() { Lead = "Коротко." });
        await samples.InsertAsync(portal);

        var html = await portal.ReadAsync(samples.Url(course), "en");

        var address = Meta(html, "og:image");
        Assert.Equal(address, Meta(html, "twitter:image"));
        Assert.Equal("summary_large_image", Meta(html, "twitter:card"));
        Assert.Equal("en_GB", Meta(html, "og:locale"));
        Assert.Contains("content=\"uk_UA\"", html);
        var answer = await portal.Client.GetAsync(new Uri(address));
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
        var picture = PngPicture.Read(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.InRange(picture.InkIn(100, 40, 750, 400), 2_000, 120_000);
    }

    [Fact]
    public async Task Image_AskedAgain_IsNotSentTwice()
    {
        var course = samples.Published("Граматика");
        await samples.InsertAsync(portal);
        var path = CatalogUrls.ShareImage(samples.Organization.Slug, course.Slug, "uk");
        var first = await portal.Client.GetAsync(new Uri(path, UriKind.Relative));

        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var second = await portal.Client.SendAsync(again);
        var english = await portal.Client.GetAsync(new Uri(CatalogUrls.ShareImage(samples.Organization.Slug, course.Slug, "en"), UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.NotEqual(first.Headers.ETag, english.Headers.ETag);
        Assert.DoesNotContain("immutable", string.Join(", ", first.Headers.GetValues("Cache-Control")));
    }

    [Fact]
    public async Task Image_WhatAGuestCannotOpen_IsNotFound()
    {
        var hidden = samples.PublishedBut("Схована", e => e.Configure(new(), default, hide: true));
        var unseen = new[] { samples.Draft("Чернетка"), samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id])), samples.PublishedBut("Вимкнена", e => e.Switch(active: false)) };
        await samples.InsertAsync(portal);

        Assert.Equal(HttpStatusCode.OK, await portal.StatusAsync(samples.Url(hidden) + "/share.png"));
        foreach (var of in unseen) Assert.Equal(HttpStatusCode.NotFound, await portal.StatusAsync(samples.Url(of) + "/share.png"));
    }

    private static string Meta(string html, string name) =>
        Regex.Match(html, $"<meta (?:property|name)=\"{name}\" content=\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
}
