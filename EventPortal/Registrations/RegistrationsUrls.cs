namespace EventPortal.Registrations;

/// <summary>Addresses of tickets.</summary>
public static class RegistrationsUrls
{
    public const string MyTickets = "/tickets";
    public const string Find = "/tickets/find";

    /// <summary>Who takes part in an event whose participants see each other.</summary>
    public static string Participants(Guid eventId) => $"/events/{eventId}/participants";

    /// <summary>In the QR code: short, so that the code is coarse and reads from far.</summary>
    public const string ShortRoute = "/t/{secret}";

    internal const string PdfRoute = "/tickets/{secret}/ticket.pdf";
    internal const string CalendarRoute = "/tickets/{secret}/ticket.ics";

    public static string ShortTicket(string secret) => $"/t/{secret}";

    public static string Ticket(string secret) => $"/tickets/{secret}";

    public static string Pdf(string secret) => $"/tickets/{secret}/ticket.pdf";

    public static string Calendar(string secret) => $"/tickets/{secret}/ticket.ics";

    /// <summary>The organizer's list of registrations.</summary>
    public static string Office(Guid organizationId) => $"/organizer/{organizationId}/registrations";

    public static string OfficeOfEvent(Guid organizationId, Guid eventId) => $"/organizer/{organizationId}/events/{eventId}/registrations";

    internal const string OfficeFileRoute = "/organizer/{organizationId:guid}/registrations/file.{format}";

    internal static string OfficeFile(Guid organizationId, string format) => $"/organizer/{organizationId}/registrations/file.{format}";

    /// <summary>The organizer's list of applications.</summary>
    public static string Applications(Guid organizationId) => $"/organizer/{organizationId}/applications";

    public static string ApplicationsOfEvent(Guid organizationId, Guid eventId) => $"/organizer/{organizationId}/events/{eventId}/applications";

    /// <summary>The form of an application for an event with approval.</summary>
    public static string Apply(Guid eventId) => $"/events/{eventId}/apply";

    /// <summary>The personal link of an approved application: it puts the place in the cart.</summary>
    public static string Approved(string token) => $"/applications/{token}";
}
