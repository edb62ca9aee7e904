using System.Globalization;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Components;

/// <summary>Monday to Sunday with what begins on each day; today is marked.</summary>
public sealed partial class WeekDiary
{
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<DaySheet> Days { get; set; }

    private DateOnly Monday => Days[0].Day;

    private string Range => PortalFormats.Days(CultureInfo.CurrentUICulture, Monday, Monday.AddDays(6), Today);

    private static string DayHref(DateOnly day) => CatalogAddress.Of(CatalogUrls.Catalog, new() { From = day, To = day });

    private static string? Language(EventCard card) => card.Language == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName ? null : card.Language;

    private string Note(EventCard card)
    {
        var place = CardWords.Place(Loc, card.Format, card.City);
        if (card.City is null || card.Format is Contracts.EventFormat.Online) place = place.ToLower(CultureInfo.CurrentUICulture);
        return card.Offer.Price is { IsZero: true } && !card.IsPast ? $"{place}, {Loc["Card.Free"]}" : place;
    }
}
