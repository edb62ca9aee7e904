using System.Net;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Catalog;

/// <summary>What tests of the public pages do with a portal and its samples.</summary>
internal static class CatalogPages
{
    public static Task InsertAsync(this CatalogSamples samples, PortalHost portal) => portal.ReadAsync(async db =>
    {
        db.AddRange(samples.Rows);
        return await db.SaveChangesAsync();
    });

    /// <summary>The page as a guest reads it, entities decoded; it must be there.</summary>
    public static async Task<string> ReadAsync(this PortalHost portal, string path, string language = "uk")
    {
        var response = await portal.NewClient(language).GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    public static async Task<HttpStatusCode> StatusAsync(this PortalHost portal, string path) =>
        (await portal.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode;
}
