using EventPortal.Notifications.Calendar;

namespace EventPortal.Notifications.Contracts;

/// <summary>A calendar that programs subscribe to and read again from time to time.</summary>
/// <param name="Name">Under which programs list it.</param>
/// <param name="Refresh">How long a program may wait before it reads it again.</param>
public sealed record CalendarFeed(string Name, TimeSpan Refresh, IReadOnlyList<CalendarEntry> Entries)
{
    /// <summary>The .ics text (RFC 5545 with the properties of RFC 7986).</summary>
    /// <param name="stamp">For entries without a time of change.</param>
    public string ToICalendar(DateTimeOffset stamp) => ICalendar.Write(Entries, CalendarMethod.Publish, stamp, this);
}
