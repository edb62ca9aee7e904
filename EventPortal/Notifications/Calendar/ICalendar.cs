using System.Globalization;
using System.Text;
using EventPortal.Notifications.Contracts;

namespace EventPortal.Notifications.Calendar;

/// <summary>Writes RFC 5545 calendars, with the scheduling methods of RFC 5546.</summary>
public static class ICalendar
{
    private const string Product = "-//EventPortal//EventPortal//UK";

    /// <summary>A calendar of these entries: a file, a feed or the part of a letter.</summary>
    /// <exception cref="ArgumentException">A request or cancellation without its organizer or attendee: mail programs would show no answer.</exception>
    public static string Write(IReadOnlyList<CalendarEntry> entries, CalendarMethod method, DateTimeOffset stamp) => Write(entries, method, stamp, feed: null);

    internal static string Write(IReadOnlyList<CalendarEntry> entries, CalendarMethod method, DateTimeOffset stamp, CalendarFeed? feed)
    {
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", Product).Add("CALSCALE", "GREGORIAN").Add("METHOD", NameOf(method));
        if (feed is not null) WriteFeed(lines, feed);
        foreach (var zone in entries.Where(e => e.TimeZone is not null).GroupBy(e => e.TimeZone!))
            VTimeZone.Write(lines, zone.Key, zone.Min(e => e.Starts), zone.Max(e => e.Ends));
        foreach (var entry in entries) WriteEvent(lines, entry, method, stamp);
        return lines.Add("END", "VCALENDAR").ToString();
    }

    internal static string NameOf(CalendarMethod method) => method switch
    {
        CalendarMethod.Publish => "PUBLISH",
        CalendarMethod.Request => "REQUEST",
        CalendarMethod.Cancel => "CANCEL",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Unknown calendar method."),
    };

    internal static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    internal static string Local(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    // RFC 7986, and the older names of the same that most programs read.
    private static void WriteFeed(ContentLines lines, CalendarFeed feed)
    {
        var wait = System.Xml.XmlConvert.ToString(feed.Refresh);
        lines.AddText("NAME", feed.Name).AddText("X-WR-CALNAME", feed.Name).Add("REFRESH-INTERVAL;VALUE=DURATION", wait).Add("X-PUBLISHED-TTL", wait);
    }

    private static void WriteEvent(ContentLines lines, CalendarEntry entry, CalendarMethod method, DateTimeOffset stamp)
    {
        if (method is not CalendarMethod.Publish && (entry.Organizer is null || entry.Attendee is null))
            throw new ArgumentException($"{NameOf(method)} needs an organizer and an attendee.", nameof(entry));
        lines.Add("BEGIN", "VEVENT").Add("UID", entry.Uid).Add("DTSTAMP", Utc(entry.ChangedAt ?? stamp));
        if (entry.ChangedAt is { } changed) lines.Add("LAST-MODIFIED", Utc(changed));
        WriteTime(lines, "DTSTART", entry.Starts, entry.TimeZone);
        WriteTime(lines, "DTEND", entry.Ends, entry.TimeZone);
        lines.Add("SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture))
            .Add("STATUS", method is CalendarMethod.Cancel || entry.IsCancelled ? "CANCELLED" : "CONFIRMED")
            .AddText("SUMMARY", entry.Title).AddText("DESCRIPTION", entry.Description).AddText("LOCATION", entry.Location);
        if (entry.Url is not null) lines.Add("URL", entry.Url);
        if (entry.Organizer is { } organizer) lines.Add($"ORGANIZER;CN={Parameter(organizer.Name)}", "mailto:" + organizer.Email);
        if (entry.Attendee is { } attendee)
            lines.Add($"ATTENDEE;CN={Parameter(attendee.Name)};ROLE=REQ-PARTICIPANT{Answer(method)}", "mailto:" + attendee.Email);
        if (method is not CalendarMethod.Cancel)
            foreach (var before in entry.Reminders) WriteAlarm(lines, before, entry.Title);
        lines.Add("TRANSP", "OPAQUE").Add("END", "VEVENT");
    }

    private static string Answer(CalendarMethod method) => method is CalendarMethod.Request ? ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE" : "";

    private static void WriteTime(ContentLines lines, string name, DateTimeOffset time, string? zone)
    {
        if (zone is null) lines.Add(name, Utc(time));
        else lines.Add($"{name};TZID={zone}", Local(TimeZoneInfo.ConvertTime(time, VTimeZone.Find(zone)).DateTime));
    }

    private static void WriteAlarm(ContentLines lines, TimeSpan before, string title) => lines
        .Add("BEGIN", "VALARM").Add("ACTION", "DISPLAY").AddText("DESCRIPTION", title)
        .Add("TRIGGER", "-" + System.Xml.XmlConvert.ToString(before)).Add("END", "VALARM");

    // A quote cannot be escaped inside a parameter; always quoting is legal and spares the question when.
    private static string Parameter(string value) => $"\"{string.Concat(value.Where(c => !char.IsControl(c))).Replace('"', '\'')}\"";

    /// <summary>TEXT: backslash, semicolon, comma and line end; colon and quote stay.</summary>
    internal static string Escape(string text) => new StringBuilder(text).Replace("\r\n", "\n").Replace('\r', '\n')
        .Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").Replace("\n", "\\n").ToString();
}
