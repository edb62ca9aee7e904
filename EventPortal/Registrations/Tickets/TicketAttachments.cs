using System.Globalization;
using EventPortal.Documents.Contracts;
using EventPortal.Notifications.Contracts;
using EventPortal.Shared.Web;

namespace EventPortal.Registrations.Tickets;

/// <summary>The paper of one place, and its QR code as a picture inside the letter.</summary>
internal sealed class TicketAttachments(TicketOfLetter tickets, TicketPapers papers, IQrCodes codes, SiteAddress site) : IAttachmentSource
{
    public const string Name = "ticket";
    public const string QrContentId = "ticket-qr";

    private const int PixelsPerModule = 6;

    public string Kind => Name;

    public async Task<IReadOnlyList<MailAttachment>> MakeAsync(Guid id, CultureInfo culture, CancellationToken ct)
    {
        if (await tickets.FindAsync(id, ct) is not { } ticket) return [];
        var qr = codes.Png(site.Of(RegistrationsUrls.ShortTicket(ticket.Place.TicketSecret)), PixelsPerModule);
        var paper = await papers.OfAsync(ticket, ct);
        return [new("ticket-qr.png", "image/png", qr, QrContentId), new(paper.Name, paper.ContentType, paper.Content)];
    }
}

/// <summary>The place for the reader's calendar; cancelled there when it was cancelled here.</summary>
internal sealed class CalendarAttachments(TicketOfLetter tickets, TicketCalendar calendar, TimeProvider time) : IAttachmentSource
{
    public const string Name = "calendar";

    public string Kind => Name;

    public async Task<IReadOnlyList<MailAttachment>> MakeAsync(Guid id, CultureInfo culture, CancellationToken ct)
    {
        if (await tickets.FindAsync(id, ct) is not { } ticket) return [];
        var entry = calendar.EntryOf(ticket);
        return [entry.ToMailAttachment(TicketCalendar.MethodOf(ticket, entry), time.GetUtcNow())];
    }
}

/// <summary>The ticket of the letter that this scope makes, read once for all that hangs on the letter.</summary>
internal sealed class TicketOfLetter(TicketQueries tickets)
{
    private (Guid Id, TicketView? Ticket)? read;

    public async Task<TicketView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (read?.Id != id) read = (id, await tickets.FindAsync(id, cancellationToken));
        return read?.Ticket;
    }
}
