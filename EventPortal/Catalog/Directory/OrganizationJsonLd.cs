using System.Text.Json;
using System.Text.Json.Nodes;
using EventPortal.Organizations.Contracts;

namespace EventPortal.Catalog.Directory;

/// <summary>An organization in the words of schema.org. The serializer escapes angle brackets: no text can end the script element around it.</summary>
internal static class OrganizationJsonLd
{
    public static string Write(OrganizationProfile organization, string page)
    {
        var told = new JsonObject { ["@context"] = "https://schema.org", ["@type"] = "Organization", ["name"] = organization.Name, ["url"] = page };
        if (organization.Phone is { } phone) told["telephone"] = phone;
        if (organization.Email is { } email) told["email"] = email;
        if (organization.Website is { } site) told["sameAs"] = site;
        return told.ToJsonString(JsonSerializerOptions.Default);
    }
}
