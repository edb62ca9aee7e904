namespace EventPortal.Catalog;

/// <summary>Addresses of the public catalog.</summary>
public static class CatalogUrls
{
    public const string Landing = "/";
    public const string Catalog = "/events";

    public static string Event(string organizationSlug, string eventSlug) => $"/events/{organizationSlug}/{eventSlug}";

    public static string Organization(string organizationSlug) => $"/organizations/{organizationSlug}";
}
