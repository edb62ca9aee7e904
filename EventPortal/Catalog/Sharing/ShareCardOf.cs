using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Covers;
using EventPortal.Catalog.Details;
using EventPortal.Documents.Contracts;
using Microsoft.Extensions.Localization;

namespace EventPortal.Catalog.Sharing;

/// <summary>The words of an event's picture and poster, in the culture of the thread.</summary>
internal static class ShareCardOf
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(180);

    public static ShareCard Event(IStringLocalizer loc, EventPageView view, DateTimeOffset now) => new(
        view.Status is EventStatus.Cancelled ? loc["State.Cancelled"] : view.Type?.In(CultureInfo.CurrentUICulture),
        view.Content.Title, EventWords.When(loc, view, Reference(view, now)), Where(loc, view), view.Organization.Name,
        $"{view.Cover.Slug}|{view.Cover.Kind}|{view.Cover.Direction}");

    public static string Cover(EventPageView view) => CoverArt.Svg(view.Cover.Slug, view.Cover.Kind, view.Cover.Direction, 400, 630);

    /// <summary>Onlookers far from the portal see no address: a city is enough.</summary>
    private static string Where(IStringLocalizer loc, EventPageView view) => view.Content.Format switch
    {
        EventFormat.Online => loc["Format.Online"],
        EventFormat.Hybrid when view.Content.City is { } city => loc["Card.Hybrid", city],
        EventFormat.Hybrid => loc["Format.Hybrid"],
        _ => view.Content.City ?? loc["Format.Offline"],
    };

    // The year is said when it is not the event's own or far away; said of today it would change the picture, and its tag, at New Year for all events at once.
    private static DateTimeOffset Reference(EventPageView view, DateTimeOffset now) => (view.StartsAt - now).Duration() < Year ? view.StartsAt : view.StartsAt.AddYears(-1);
}
