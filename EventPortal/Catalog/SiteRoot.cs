namespace EventPortal.Catalog;

/// <summary>Addresses that leave the site (calendars, sitemaps) are whole.</summary>
internal static class SiteRoot
{
    /// <returns>Without a slash at its end.</returns>
    public static string Of(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
