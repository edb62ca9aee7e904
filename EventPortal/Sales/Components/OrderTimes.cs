using System.Globalization;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Sales.Components;

/// <summary>Moments of an order: they happen in no event's zone, so they are told in Kyiv's.</summary>
internal static class OrderTimes
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    public static string Of(DateTimeOffset moment, DateTimeOffset now) => PortalFormats.Moment(CultureInfo.CurrentUICulture, moment, Zone, now);
}
