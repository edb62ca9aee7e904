using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Products;

namespace EventPortal.Catalog.Details;

/// <summary>The event in the words of schema.org, for search engines: the event itself, the way to it, and the course when it is one.</summary>
internal static class EventJsonLd
{
    private const string Schema = "https://schema.org/";

    /// <summary>JSON whose angle brackets are escaped, so that no text of an organizer can end the script element around it.</summary>
    public static string Write(EventPageView view, Uri page, Uri picture, IReadOnlyList<(string Name, string Path)> way)
    {
        JsonArray graph = [Event(view, page, picture), Way(page, way)];
        if (view.Content.Kind is EventKind.Course) graph.Add(Course(view, page));
        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(JsonSerializerOptions.Default);
    }

    private static JsonObject Event(EventPageView view, Uri page, Uri picture)
    {
        var told = new JsonObject
        {
            ["@type"] = "EducationEvent",
            ["@id"] = page.AbsoluteUri + "#event",
            ["name"] = view.Content.Title,
            ["description"] = view.Content.Lead ?? view.Content.CoursePurpose ?? view.Content.Title,
            ["inLanguage"] = view.Content.Language,
            ["startDate"] = Local(view.StartsAt, view.Zone),
            ["endDate"] = Local(view.EndsAt, view.Zone),
            ["eventStatus"] = Schema + (view.Status is EventStatus.Cancelled ? "EventCancelled" : "EventScheduled"),
            ["eventAttendanceMode"] = Schema + view.Content.Format switch
            {
                EventFormat.Online => "OnlineEventAttendanceMode",
                EventFormat.Offline => "OfflineEventAttendanceMode",
                _ => "MixedEventAttendanceMode",
            },
            ["url"] = page.AbsoluteUri,
            ["image"] = new JsonArray(picture.AbsoluteUri),
            ["location"] = Location(view, page),
            ["organizer"] = Organizer(view, page),
            ["offers"] = new JsonArray([.. view.Tickets.Where(t => t is { Price: not null, IsRecording: false } && t.State is not SaleState.Inactive).Select(t => Offer(t, view, page))]),
        };
        if (view.Speakers.Count > 0) told["performer"] = new JsonArray([.. view.Speakers.Select(s => Speaker(s, view, page))]);
        if (view.Lessons.Count > 1)
            told["subEvent"] = new JsonArray([.. view.Lessons.Select(l => new JsonObject
            {
                ["@type"] = "Event", ["name"] = l.Title ?? view.Content.Title, ["startDate"] = Local(l.StartsAt, view.Zone), ["location"] = Location(view, page),
            })]);
        return told;
    }

    // Google asks of a course: provider, offers by kind, an instance with its mode and workload.
    private static JsonObject Course(EventPageView view, Uri page)
    {
        var instance = new JsonObject
        {
            ["@type"] = "CourseInstance", ["courseMode"] = view.Content.Format switch { EventFormat.Online => "Online", EventFormat.Offline => "Onsite", _ => "Blended" },
            ["startDate"] = Local(view.StartsAt, view.Zone), ["endDate"] = Local(view.EndsAt, view.Zone), ["location"] = Location(view, page),
        };
        if (view.Hours is > 0 and var hours) instance["courseWorkload"] = $"PT{hours}H";
        var priced = view.Tickets.Where(t => t is { Price: not null, IsRecording: false }).ToList();
        var course = new JsonObject
        {
            ["@type"] = "Course", ["@id"] = page.AbsoluteUri + "#course", ["name"] = view.Content.Title,
            ["description"] = view.Content.Lead ?? view.Content.CoursePurpose ?? view.Content.Title, ["url"] = page.AbsoluteUri, ["inLanguage"] = view.Content.Language,
            ["provider"] = Organizer(view, page), ["hasCourseInstance"] = new JsonArray(instance),
            ["offers"] = new JsonArray([.. priced.Select(t => new JsonObject
            {
                ["@type"] = "Offer", ["category"] = t.Price!.Value.MinorUnits == 0 ? "Free" : "Paid", ["price"] = t.Price.Value.ToInvariantString(), ["priceCurrency"] = t.Price.Value.Currency,
            })]),
        };
        if (view.Level is { } level) course["educationalLevel"] = level.Name.Uk;
        if (view.Directions.Count > 0) course["about"] = new JsonArray([.. view.Directions.Select(d => JsonValue.Create(d.Uk))]);
        return course;
    }

    private static JsonObject Way(Uri page, IReadOnlyList<(string Name, string Path)> way) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. way.Select((step, i) => new JsonObject
        {
            ["@type"] = "ListItem", ["position"] = i + 1, ["name"] = step.Name, ["item"] = new Uri(page, step.Path).AbsoluteUri,
        })]),
    };

    private static JsonArray Location(EventPageView view, Uri page)
    {
        var places = new JsonArray();
        if (view.Content.Format is not EventFormat.Online)
        {
            var address = new JsonObject { ["@type"] = "PostalAddress", ["addressCountry"] = "UA" };
            if (view.Content.Address is { } street) address["streetAddress"] = street;
            if (view.Content.City is { } city) address["addressLocality"] = city;
            places.Add(new JsonObject { ["@type"] = "Place", ["name"] = view.Content.Address ?? view.Content.City ?? view.Organization.Name, ["address"] = address });
        }
        if (view.Content.Format is not EventFormat.Offline) places.Add(new JsonObject { ["@type"] = "VirtualLocation", ["url"] = page.AbsoluteUri });
        return places;
    }

    private static JsonObject Organizer(EventPageView view, Uri page) => new()
    {
        ["@type"] = "Organization", ["name"] = view.Organization.Name, ["url"] = new Uri(page, CatalogUrls.Organization(view.Organization.Slug)).AbsoluteUri,
    };

    private static JsonObject Speaker(SpeakerView speaker, EventPageView view, Uri page)
    {
        var person = new JsonObject { ["@type"] = "Person", ["name"] = speaker.Name, ["jobTitle"] = speaker.JobTitle };
        if (view.IsListed) person["url"] = new Uri(page, CatalogUrls.Speaker(view.Organization.Slug, speaker.Slug)).AbsoluteUri;
        return person;
    }

    private static JsonObject Offer(TicketLine ticket, EventPageView view, Uri page)
    {
        var offer = new JsonObject
        {
            ["@type"] = "Offer", ["name"] = ticket.Title, ["price"] = ticket.Price!.Value.ToInvariantString(), ["priceCurrency"] = ticket.Price.Value.Currency,
            ["url"] = page.AbsoluteUri,
            ["availability"] = Schema + ticket.State switch
            {
                _ when view.RegistrationCompleted => "SoldOut",
                SaleState.OnSale => "InStock",
                SaleState.NotYet => "PreOrder",
                _ => "SoldOut",
            },
        };
        if ((ticket.SalesStart ?? view.PublishedAt) is { } from) offer["validFrom"] = Local(from, view.Zone);
        if (ticket.SalesEnd is { } until) offer["validThrough"] = Local(until, view.Zone);
        return offer;
    }

    private static string Local(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
