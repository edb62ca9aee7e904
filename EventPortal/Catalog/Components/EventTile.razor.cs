using System.Globalization;
using EventPortal.Catalog.Search;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Components;

/// <summary>An event as a card; the whole card is one link.</summary>
public sealed partial class EventTile(TimeProvider time)
{
    [Parameter, EditorRequired]
    public required EventCard Card { get; set; }

    /// <summary>Among the first of the page: its cover is fetched at once.</summary>
    [Parameter]
    public bool Eager { get; set; }

    private string? TitleLanguage => Card.Language == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName ? null : Card.Language;

    private string Left => CardWords.Left(Loc, Card.Offer, Card.Zone, time.GetUtcNow());
}
