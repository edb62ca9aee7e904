using EventPortal.Catalog.Contracts;
using EventPortal.Notifications.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Registrations.Tickets.Letters;

/// <summary>The letters about tickets. They go to the participant; while a place is unnamed, to the customer.</summary>
internal sealed class TicketMails(INotifications notifications, SiteAddress site, TimeProvider time)
{
    public const string Confirmed = "registration.confirmed";
    public const string Cancelled = "registration.cancelled";
    public const string Expired = "reservation.expired";
    public const string Links = "registration.links";
    public const string Changed = "event.changed";
    public const string LessonMoved = "lesson.moved";

    public void SendTicket(AppDbContext db, TicketView ticket) => Send(
        db, ticket, Confirmed, HolderOf(ticket),
        // a place bought unnamed is written about twice: to the customer, and once it is named to the participant
        $"confirmed:{ticket.Place.Id:N}:{ticket.Place.ConfirmedAt?.UtcTicks}:{(ticket.Place.Person.IsNamed ? "participant" : "customer")}",
        [new(TicketAttachments.Name, ticket.Place.Id), new(CalendarAttachments.Name, ticket.Place.Id)]);

    public void SendTicketAgain(AppDbContext db, TicketView ticket, DateTimeOffset at) => Send(
        db, ticket, Confirmed, HolderOf(ticket), // another address or ticket is another letter
        $"again:{ticket.Place.Id:N}:{ticket.Place.TicketSecret[..6]}:{ticket.Place.TicketTypeId:N}:{at.UtcTicks / TicketResending.Once.Ticks}",
        [new(TicketAttachments.Name, ticket.Place.Id), new(CalendarAttachments.Name, ticket.Place.Id)]);

    public void SendCancelled(AppDbContext db, TicketView ticket) => Send(
        db, ticket, Cancelled, HolderOf(ticket), $"cancelled:{ticket.Place.Id:N}", [new(CalendarAttachments.Name, ticket.Place.Id)]);

    public void SendExpired(AppDbContext db, TicketView ticket) => Send(
        db, ticket, Expired, CustomerOf(ticket) ?? HolderOf(ticket), $"expired:{ticket.Place.OrderId ?? ticket.Place.Id:N}", []);

    /// <summary>Old and new time and place, with the new entry for the calendar. A run has a time of its own: <see cref="SendLessonMoved"/>.</summary>
    public void SendChanged(AppDbContext db, TicketView ticket, EventRescheduled change)
    {
        if (HolderOf(ticket) is not { Email.Length: > 0 } to) return;
        var words = new TicketWords(ticket.Culture);
        string Place(EventPlan plan) => plan.Where ?? words["Online"];
        string Range(EventPlan plan) => PortalFormats.Range(ticket.Culture, plan.StartsAt, plan.EndsAt, plan.Zone, time.GetUtcNow());
        var timeChanged = ticket.Run is null && Range(change.Before) != Range(change.After);
        var placeChanged = Place(change.Before) != Place(change.After) || change.Before.Format != change.After.Format;
        if (!timeChanged && !placeChanged && !change.LinkChanged) return;
        var model = new Dictionary<string, object?>(Model(ticket, to))
        {
            ["time_changed"] = timeChanged, ["time_before"] = Range(change.Before), ["time_after"] = Range(change.After),
            ["place_changed"] = placeChanged, ["place_before"] = Place(change.Before), ["place_after"] = Place(change.After),
            ["link_changed"] = change.LinkChanged,
        };
        Send(db, ticket, Changed, to, $"changed:{ticket.Place.Id:N}:{change.At.UtcTicks}", [new(CalendarAttachments.Name, ticket.Place.Id)], model);
    }

    /// <summary>Old and new time of one lesson; who chose it as their run gets the new entry for the calendar.</summary>
    public void SendLessonMoved(AppDbContext db, TicketView ticket, LessonRescheduled change)
    {
        if (HolderOf(ticket) is not { Email.Length: > 0 } to) return;
        var model = new Dictionary<string, object?>(Model(ticket, to))
        {
            ["lesson"] = change.Title ?? ticket.Event.Title, ["time_before"] = When(ticket, change.Before), ["time_after"] = When(ticket, change.After),
            ["is_run"] = ticket.Run?.Id == change.LessonId,
        };
        Send(
            db, ticket, LessonMoved, to, $"lesson:{ticket.Place.Id:N}:{change.LessonId:N}:{change.At.UtcTicks}",
            ticket.Run?.Id == change.LessonId ? [new(CalendarAttachments.Name, ticket.Place.Id)] : [], model);
    }

    public void SendLinks(AppDbContext db, string email, string culture, IReadOnlyList<TicketView> tickets, string dedupeKey) =>
        notifications.Send(db, new(Links, new(email, null, culture), new Dictionary<string, object?>
        {
            ["tickets"] = tickets.Select(t => new Dictionary<string, object?>
            {
                ["title"] = t.Event.Title, ["when"] = When(t, t.StartsAt), ["name"] = t.Place.Person.FullName,
                ["url"] = site.Of(RegistrationsUrls.Ticket(t.Place.TicketSecret)),
            }).ToList(),
        }, DedupeKey: dedupeKey));

    private void Send(
        AppDbContext db, TicketView ticket, string template, Person? to, string dedupeKey, IReadOnlyList<AttachmentRef> attachments,
        IReadOnlyDictionary<string, object?>? model = null)
    {
        if (to?.Email is not { Length: > 0 } email) return;
        var user = ticket.Place.Person.Email == email ? ticket.Place.UserId : ticket.Order?.UserId;
        notifications.Send(db, new(template, new(email, to.FullName, ticket.Place.Culture, user), model ?? Model(ticket, to), attachments, dedupeKey));
    }

    private Dictionary<string, object?> Model(TicketView ticket, Person to) => new()
    {
        ["first_name"] = to.FirstName,
        ["event_title"] = ticket.Event.Title,
        ["event_when"] = When(ticket, ticket.StartsAt),
        ["event_url"] = site.Of(ticket.Event.Url),
        ["is_online"] = ticket.IsOnline,
        ["address"] = ticket.Where,
        ["link_when"] = When(ticket, ticket.JoinFrom),
        ["ticket_title"] = ticket.TicketTitle,
        ["attendee"] = ticket.Place.Person.FullName,
        ["code"] = ticket.CodeInGroups,
        ["ticket_url"] = site.Of(RegistrationsUrls.Ticket(ticket.Place.TicketSecret)),
        ["calendar_url"] = site.Of(RegistrationsUrls.Calendar(ticket.Place.TicketSecret)),
        ["order_number"] = ticket.Order?.Number,
        ["total"] = ticket.Order is { } order ? MoneyFormat.Text(ticket.Culture, order.Total) : null,
        ["cancel_until"] = ticket.CancelUntil is { } until && until > time.GetUtcNow() ? When(ticket, until) : null,
        ["organizer"] = ticket.Event.OrganizationName,
        ["organizer_email"] = ticket.Event.Email,
    };

    private string When(TicketView ticket, DateTimeOffset moment) => PortalFormats.Moment(ticket.Culture, moment, ticket.Event.Zone, time.GetUtcNow());

    private static Person? HolderOf(TicketView ticket) => ticket.Place.Person.Email is { Length: > 0 } ? ticket.Place.Person : CustomerOf(ticket);

    private static Person? CustomerOf(TicketView ticket) => ticket.Order?.Customer;
}
