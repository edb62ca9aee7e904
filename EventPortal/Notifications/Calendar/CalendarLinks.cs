using System.Globalization;
using EventPortal.Notifications.Contracts;

namespace EventPortal.Notifications.Calendar;

/// <summary>Links that open a web calendar with the entry filled in. A space is %20 everywhere: Outlook shows a plus as it is.</summary>
internal static class CalendarLinks
{
    internal static Uri Google(CalendarEntry entry) => Build("https://calendar.google.com/calendar/render?action=TEMPLATE",
        ("text", entry.Title), ("dates", $"{ICalendar.Utc(entry.Starts)}/{ICalendar.Utc(entry.Ends)}"),
        ("details", Details(entry)), ("location", entry.Location), ("ctz", entry.TimeZone));

    internal static Uri Outlook(CalendarEntry entry) => Build(
        "https://outlook.live.com/calendar/0/deeplink/compose?path=/calendar/action/compose&rru=addevent",
        ("subject", entry.Title), ("startdt", Iso(entry.Starts)), ("enddt", Iso(entry.Ends)),
        ("body", Details(entry)), ("location", entry.Location));

    private static string? Details(CalendarEntry entry) => entry.Url is null
        ? entry.Description
        : string.IsNullOrEmpty(entry.Description) ? entry.Url : $"{entry.Description}\n\n{entry.Url}";

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static Uri Build(string address, params (string Name, string? Value)[] parameters) => new(
        address + string.Concat(parameters.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"&{p.Name}={Uri.EscapeDataString(p.Value!)}")));
}
