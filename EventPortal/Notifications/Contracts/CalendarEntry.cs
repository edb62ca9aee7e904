using System.Text;
using EventPortal.Notifications.Calendar;

namespace EventPortal.Notifications.Contracts;

/// <summary>Something for a reader's calendar: as a file, as a part of a letter, as a link.</summary>
/// <param name="Uid">
/// Names the entry for ever, across updates. Per attendee (<c>registration-{id}@host</c>), so that one person's cancellation leaves the others' alone.
/// </param>
/// <param name="TimeZone">IANA id of the place. Null: written in UTC, always right for a single meeting.</param>
public sealed record CalendarEntry(string Uid, string Title, DateTimeOffset Starts, DateTimeOffset Ends, string? TimeZone = null)
{
    /// <summary>Plain text.</summary>
    public string? Description { get; init; }

    public string? Location { get; init; }

    public string? Url { get; init; }

    /// <summary>Needed by REQUEST and CANCEL.</summary>
    public CalendarPerson? Organizer { get; init; }

    /// <summary>Needed by REQUEST and CANCEL.</summary>
    public CalendarPerson? Attendee { get; init; }

    /// <summary>Grows by one with every change that is sent out.</summary>
    public int Sequence { get; init; }

    /// <summary>Called off; a calendar that follows a feed strikes it out or removes it.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>When the entry itself changed last; null: it is as old as the file.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>How long before the start the reader's calendar speaks up.</summary>
    public IReadOnlyList<TimeSpan> Reminders { get; init; } = [];

    /// <summary>The .ics text (RFC 5545, RFC 5546).</summary>
    /// <param name="stamp">When it was written; mail programs keep the newest.</param>
    public string ToICalendar(CalendarMethod method, DateTimeOffset stamp) => ICalendar.Write([this], method, stamp);

    /// <summary>The part of a letter that mail programs offer to accept.</summary>
    public MailAttachment ToMailAttachment(CalendarMethod method, DateTimeOffset stamp) => new(
        method is CalendarMethod.Cancel ? "cancel.ics" : "invite.ics", "text/calendar",
        Encoding.UTF8.GetBytes(ToICalendar(method, stamp)), CalendarMethod: ICalendar.NameOf(method));

    /// <summary>Opens Google Calendar with the entry filled in. Public pages: never put a personal join link into the description.</summary>
    public Uri GoogleLink => CalendarLinks.Google(this);

    /// <summary>The same for Outlook.com.</summary>
    public Uri OutlookLink => CalendarLinks.Outlook(this);
}

public sealed record CalendarPerson(string Email, string Name);

public enum CalendarMethod
{
    /// <summary>For import; nobody is asked to answer.</summary>
    Publish,

    /// <summary>An invitation, or its update.</summary>
    Request,

    /// <summary>Takes the entry out of the attendee's calendar.</summary>
    Cancel,
}
