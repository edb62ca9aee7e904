using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Sales.Components;

/// <summary>When and where, in one line.</summary>
internal static class EventPlace
{
    public static string When(ProductOffer offer, OfferedRun? run, DateTimeOffset now) => PortalFormats.Moment(
        CultureInfo.CurrentUICulture, run?.StartsAt ?? offer.Event.StartsAt, TimeZoneInfo.FindSystemTimeZoneById(offer.Event.TimeZone), now);

    public static string When(CartLineView line, DateTimeOffset now) => When(line.Offer, line.Run, now);

    /// <param name="online">The word for "online".</param>
    public static string Where(OfferedEvent e, string online)
    {
        var place = string.Join(", ", new[] { e.City, e.Address }.Where(p => !string.IsNullOrWhiteSpace(p)));
        return (e.IsOnline, e.IsOnsite && place.Length > 0) switch
        {
            (true, true) => $"{place} · {online}",
            (true, false) => online,
            _ => place,
        };
    }
}
