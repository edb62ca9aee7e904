using System.Net;
using System.Xml.Linq;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog.Details;

/// <summary>More events than a file holds.</summary>
public sealed class SitemapIndexTests(SitemapIndexTests.SmallFiles portal) : IClassFixture<SitemapIndexTests.SmallFiles>
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private readonly CatalogSamples samples = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Sitemap_ManyEvents_IsAnIndexWhoseFilesNameEachEventOnce()
    {
        string[] urls = [.. new[] { "Перша", "Друга", "Третя", "Четверта", "П’ята" }.Select(t => samples.Url(samples.Published(t)))];
        var secret = samples.PublishedBut("Приватна", e => e.MakePrivateTo([samples.Group.Id]));
        await samples.InsertAsync(portal);

        var files = Locations(XDocument.Parse(await portal.ReadAsync("/sitemap.xml")), "sitemap");

        Assert.Equal(["/sitemap-pages.xml", "/sitemap-events-1.xml", "/sitemap-events-2.xml", "/sitemap-events-3.xml"], files);
        List<string> named = [];
        foreach (var file in files)
        {
            var list = XDocument.Parse(await portal.ReadAsync(file));
            named.AddRange(Locations(list, "url"));
            if (file.Contains("events", StringComparison.Ordinal)) Assert.All(list.Descendants(Schema + "url"), u => Assert.EndsWith("Z", u.Element(Schema + "lastmod")!.Value, StringComparison.Ordinal));
        }
        Assert.All(urls, url => Assert.Single(named, url));
        Assert.Contains($"/organizations/{samples.Organization.Slug}", named);
        Assert.DoesNotContain(samples.Url(secret), named);
        Assert.Equal(HttpStatusCode.NotFound, await portal.StatusAsync("/sitemap-events-4.xml"));
        Assert.Equal(HttpStatusCode.NotFound, await portal.StatusAsync("/sitemap-events-0.xml"));
    }

    private static List<string> Locations(XDocument document, string kind) =>
        [.. document.Root!.Elements(Schema + kind).Select(e => new Uri(e.Element(Schema + "loc")!.Value).AbsolutePath)];

    public sealed class SmallFiles(PostgresServer server) : PortalHost(server)
    {
        protected override void Configure(IDictionary<string, string?> settings) => settings["Sitemap:EventsPerFile"] = "2";
    }
}
