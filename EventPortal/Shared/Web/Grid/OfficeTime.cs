using System.Globalization;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Shared.Web.Grid;

/// <summary>Moments in the office's lists, on the clock of Kyiv.</summary>
public static class OfficeTime
{
    public static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    /// <summary>12 лист, 14:26.</summary>
    public static string Short(DateTimeOffset at, DateTimeOffset now)
    {
        var culture = CultureInfo.CurrentUICulture;
        return $"{PortalFormats.ShortDay(culture, PortalFormats.Today(at, Kyiv), PortalFormats.Today(now, Kyiv))}, {PortalFormats.ClockTime(at, Kyiv)}";
    }

    /// <summary>The first moment of a day.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Kyiv.GetUtcOffset(midnight)).ToUniversalTime();
    }

    public static DateTimeOffset InKyiv(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Kyiv);
}
