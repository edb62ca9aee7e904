using System.Text;
using EventPortal.Notifications.Contracts;

namespace EventPortal.Registrations.Tickets;

/// <summary>What a ticket's secret opens besides its page.</summary>
internal static class TicketEndpoints
{
    public static void MapTickets(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(RegistrationsUrls.ShortRoute, (string secret) => Results.LocalRedirect(RegistrationsUrls.Ticket(Uri.EscapeDataString(secret)))).AllowAnonymous();
        endpoints.MapGet(RegistrationsUrls.PdfRoute, PdfAsync).AllowAnonymous();
        endpoints.MapGet(RegistrationsUrls.CalendarRoute, CalendarAsync).AllowAnonymous();
    }

    private static async Task<IResult> PdfAsync(string secret, HttpContext http, TicketQueries tickets, TicketPapers papers)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        if (await tickets.FindAsync(secret, http.RequestAborted) is not { IsValid: true } ticket) return Results.NotFound();
        var paper = await papers.OfAsync(ticket, http.RequestAborted);
        return Results.File(paper.Content, paper.ContentType, paper.Name);
    }

    private static async Task<IResult> CalendarAsync(string secret, HttpContext http, TicketQueries tickets, TicketCalendar calendar, TimeProvider time)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        if (await tickets.FindAsync(secret, http.RequestAborted) is not { IsValid: true } ticket) return Results.NotFound();
        var text = calendar.EntryOf(ticket).ToICalendar(CalendarMethod.Publish, time.GetUtcNow());
        return Results.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", $"ticket-{ticket.Place.ConfirmationCode}.ics");
    }
}
