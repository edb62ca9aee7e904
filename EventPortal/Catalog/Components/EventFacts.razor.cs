using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Details;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Components;

/// <summary>When, where, what one gets, in which language, by whom.</summary>
public sealed partial class EventFacts
{
    [Parameter, EditorRequired]
    public required EventPageView View { get; set; }

    [Parameter, EditorRequired]
    public DateTimeOffset Now { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private string PlaceIcon => View.Content.Format switch
    {
        EventFormat.Online => "online",
        EventFormat.Hybrid => "hybrid",
        _ => "pin",
    };

    // Plain links to maps: tiles of strangers are not loaded into our pages.
    private string? MapLink => Place is { } place ? "https://www.openstreetmap.org/search?query=" + place : null;

    private string GoogleMapLink => "https://www.google.com/maps/search/?api=1&query=" + Place;

    private string? Place => View.Content is { Address: { } address } content && content.Format is not EventFormat.Online
        ? Uri.EscapeDataString(string.Join(", ", new[] { address, content.City }.OfType<string>()))
        : null;
}
