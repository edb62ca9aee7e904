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
}
