using System.Globalization;

namespace EventPortal.Catalog.Parts;

/// <summary>
/// Times as <c>&lt;input type="datetime-local"&gt;</c> has them, on the clock of an event's zone. An hour that a spring night leaves out is the one
/// after it; of an hour that an autumn night has twice, it is the first.
/// </summary>
public static class ZonedInput
{
    private const string Format = "yyyy-MM-ddTHH:mm";

    public static string Of(DateTimeOffset? moment, TimeZoneInfo zone) =>
        moment is { } known ? TimeZoneInfo.ConvertTime(known, zone).ToString(Format, CultureInfo.InvariantCulture) : "";

    /// <returns>False: it is no time. Nothing typed is no moment, and true.</returns>
    public static bool TryRead(string? typed, TimeZoneInfo zone, out DateTimeOffset? moment)
    {
        moment = null;
        if (string.IsNullOrWhiteSpace(typed)) return true;
        string[] formats = [Format, Format + ":ss"];
        if (!DateTime.TryParseExact(typed.Trim(), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return false;
        // outside of these a clock's offset may leave the calendar
        if (local.Year is < 1900 or > 2200) return false;
        moment = At(local, zone);
        return true;
    }

    /// <summary>The moment at which the zone's clock shows this time.</summary>
    public static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        // of a time that is left out, the offset before the gap leads to the hour after it
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
