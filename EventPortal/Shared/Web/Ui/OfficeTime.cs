using System.Globalization;

namespace EventPortal.Shared.Web.Ui;

/// <summary>Moments in the office's lists: one zone for all of them, that of Kyiv; seconds where order matters.</summary>
public static class OfficeTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    /// <summary>28 лист, 14:05.</summary>
    public static string Of(CultureInfo culture, DateTimeOffset at, DateTimeOffset now, bool seconds = false)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone);
        var day = PortalFormats.ShortDay(culture, DateOnly.FromDateTime(local.DateTime), PortalFormats.Today(now, Zone));
        return $"{day}, {local.ToString(seconds ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The start of a day that was typed as yyyy-MM-dd; null: it was not.</summary>
    public static DateTimeOffset? StartOf(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 2000 and < 3000
            ? StartOf(date)
            : null;

    /// <summary>As above, in the reader's language.</summary>
    public static string Said(DateTimeOffset at, DateTimeOffset now) => Of(CultureInfo.CurrentUICulture, at, now);

    /// <summary>The first moment of a day.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    public static DateTimeOffset InKyiv(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);
}
