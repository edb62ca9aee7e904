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

    private string? MapLink => View.Content is { Address: { } address } content && content.Format is not EventFormat.Online
        ? "https://www.openstreetmap.org/search?query=" + Uri.EscapeDataString(string.Join(", ", new[] { address, content.City }.OfType<string>()))
        : null;
}
