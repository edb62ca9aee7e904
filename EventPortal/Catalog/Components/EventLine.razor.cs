using System.Globalization;
using EventPortal.Catalog.Search;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Components;

/// <summary>An event as a line of the list view.</summary>
public sealed partial class EventLine(TimeProvider time)
{
    [Parameter, EditorRequired]
    public required EventCard Card { get; set; }

    private string? TitleLanguage => Card.Language == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName ? null : Card.Language;

    private string Left => CardWords.Left(Loc, Card.Offer, Card.Zone, time.GetUtcNow());
}
