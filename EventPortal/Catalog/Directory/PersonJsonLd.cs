using System.Text.Json;
using System.Text.Json.Nodes;

namespace EventPortal.Catalog.Directory;

/// <summary>A speaker in the words of schema.org. The serializer escapes angle brackets: no text can end the script element around it.</summary>
internal static class PersonJsonLd
{
    public static string Write(SpeakerPageView speaker, string page) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Person",
        ["name"] = speaker.Name,
        ["jobTitle"] = speaker.JobTitle,
        ["url"] = page,
        ["worksFor"] = new JsonObject
        {
            ["@type"] = "Organization", ["name"] = speaker.Organization.Name, ["url"] = new Uri(new Uri(page), CatalogUrls.Organization(speaker.Organization.Slug)).AbsoluteUri,
        },
    }.ToJsonString(JsonSerializerOptions.Default);
}
