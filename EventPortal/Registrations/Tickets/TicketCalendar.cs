using EventPortal.Notifications.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Web;

namespace EventPortal.Registrations.Tickets;

/// <summary>A place in its holder's calendar; one entry per attendee, so that one cancellation leaves the others alone.</summary>
public sealed class TicketCalendar(SiteAddress site)
{
    private static readonly TimeSpan Reminder = TimeSpan.FromHours(1);

    public CalendarEntry EntryOf(TicketView view)
    {
        var words = new TicketWords(view.Culture);
        return new($"registration-{view.Place.Id:N}@{site.Root.Host}", view.Event.Title, view.StartsAt, view.EndsAt, view.Event.TimeZone)
        {
            Description = words["Calendar.Text", view.TicketTitle, view.CodeInGroups],
            Location = view.Where ?? words["Online"],
            Url = site.Of(RegistrationsUrls.Ticket(view.Place.TicketSecret)),
            // every change of the place, of its event or of its run is a newer version of the entry
            Sequence = view.Place.Version + view.Event.Revision + (view.Run?.Revision ?? 0),
            Reminders = [Reminder],
            Organizer = view.Event.Email is { Length: > 0 } email ? new(email, view.Event.OrganizationName) : null,
            Attendee = view.Place.Person.Email is { Length: > 0 } address ? new(address, view.Place.Person.FullName) : null,
        };
    }

    /// <summary>An invitation to accept where both sides are known, else a file to import.</summary>
    internal static CalendarMethod MethodOf(TicketView view, CalendarEntry entry)
    {
        if (entry.Organizer is null || entry.Attendee is null) return CalendarMethod.Publish;
        return view.Place.Status is RegistrationStatus.Cancelled ? CalendarMethod.Cancel : CalendarMethod.Request;
    }
}
