using System.Globalization;

namespace EventPortal.Notifications.Calendar;

/// <summary>
/// Embeds what a calendar needs to know of a zone: the changes of its clock around the entries, each written out. Exact for these
/// dates in any zone; rules for ever after would only be a guess about future laws.
/// </summary>
internal static class VTimeZone
{
    private static readonly TimeSpan Around = TimeSpan.FromDays(400);

    /// <summary>Kyiv is spelt Kiev in zone data before 2022.</summary>
    internal static TimeZoneInfo Find(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone
        : TimeZoneInfo.FindSystemTimeZoneById(id is "Europe/Kyiv" ? "Europe/Kiev" : id);

    internal static void Write(ContentLines lines, string id, DateTimeOffset from, DateTimeOffset until)
    {
        var zone = Find(id);
        var start = new DateTimeOffset((from - Around).UtcDateTime.Date, TimeSpan.Zero);
        lines.Add("BEGIN", "VTIMEZONE").Add("TZID", id);
        WriteClock(lines, zone, start, zone.GetUtcOffset(start));
        for (var day = start; day < until + Around; day = day.AddDays(1))
            if (zone.GetUtcOffset(day) is var before && zone.GetUtcOffset(day.AddDays(1)) != before) WriteClock(lines, zone, Change(zone, day), before);
        lines.Add("END", "VTIMEZONE");
    }

    /// <summary>The minute of the day at whose beginning the new offset holds.</summary>
    private static DateTimeOffset Change(TimeZoneInfo zone, DateTimeOffset day)
    {
        var (low, high) = (0, 24 * 60);
        var before = zone.GetUtcOffset(day);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (zone.GetUtcOffset(day.AddMinutes(middle)) == before) low = middle + 1;
            else high = middle;
        }
        return day.AddMinutes(low);
    }

    private static void WriteClock(ContentLines lines, TimeZoneInfo zone, DateTimeOffset at, TimeSpan before)
    {
        var kind = zone.IsDaylightSavingTime(at) ? "DAYLIGHT" : "STANDARD";
        lines.Add("BEGIN", kind).Add("DTSTART", ICalendar.Local(at.UtcDateTime + before))
            .Add("TZOFFSETFROM", Offset(before)).Add("TZOFFSETTO", Offset(zone.GetUtcOffset(at))).Add("END", kind);
    }

    private static string Offset(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);
}
