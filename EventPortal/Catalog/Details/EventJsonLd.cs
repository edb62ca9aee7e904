using System.Text.Json;
using System.Text.Json.Nodes;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Products;

namespace EventPortal.Catalog.Details;

/// <summary>The event in the words of schema.org, for search engines.</summary>
internal static class EventJsonLd
{
    /// <summary>JSON whose angle brackets are escaped, so that no text of an organizer can end the script element around it.</summary>
    public static string Write(EventPageView view, Uri page, Uri cover) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "EducationEvent",
        ["name"] = view.Content.Title,
        ["description"] = view.Content.Lead,
        ["inLanguage"] = view.Content.Language,
        ["startDate"] = TimeZoneInfo.ConvertTime(view.StartsAt, view.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
        ["endDate"] = TimeZoneInfo.ConvertTime(view.EndsAt, view.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
        ["eventStatus"] = view.Status is EventStatus.Cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
        ["eventAttendanceMode"] = view.Content.Format switch
        {
            EventFormat.Online => "https://schema.org/OnlineEventAttendanceMode",
            EventFormat.Offline => "https://schema.org/OfflineEventAttendanceMode",
            _ => "https://schema.org/MixedEventAttendanceMode",
        },
        ["url"] = page.AbsoluteUri,
        ["image"] = cover.AbsoluteUri,
        ["location"] = Location(view, page),
        ["organizer"] = new JsonObject
        {
            ["@type"] = "Organization", ["name"] = view.Organization.Name, ["url"] = new Uri(page, CatalogUrls.Organization(view.Organization.Slug)).AbsoluteUri,
        },
        ["performer"] = new JsonArray([.. view.Speakers.Select(s => new JsonObject { ["@type"] = "Person", ["name"] = s.Name, ["jobTitle"] = s.JobTitle })]),
        ["offers"] = new JsonArray([.. view.Tickets.Where(t => t.Price is not null && t.State is not SaleState.Inactive).Select(t => Offer(t, page))]),
    }.ToJsonString(JsonSerializerOptions.Default);

    private static JsonArray Location(EventPageView view, Uri page)
    {
        var places = new JsonArray();
        if (view.Content.Format is not EventFormat.Online) places.Add(new JsonObject
        {
            ["@type"] = "Place", ["name"] = view.Content.City ?? view.Content.Address,
            ["address"] = string.Join(", ", new[] { view.Content.Address, view.Content.City }.OfType<string>()),
        });
        if (view.Content.Format is not EventFormat.Offline) places.Add(new JsonObject { ["@type"] = "VirtualLocation", ["url"] = page.AbsoluteUri });
        return places;
    }

    private static JsonObject Offer(TicketLine ticket, Uri page) => new()
    {
        ["@type"] = "Offer", ["name"] = ticket.Title, ["price"] = ticket.Price!.Value.ToInvariantString(), ["priceCurrency"] = ticket.Price.Value.Currency,
        ["url"] = page.AbsoluteUri,
        ["availability"] = ticket.State switch
        {
            SaleState.OnSale => "https://schema.org/InStock",
            SaleState.NotYet => "https://schema.org/PreOrder",
            _ => "https://schema.org/SoldOut",
        },
    };
}
