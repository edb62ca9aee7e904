using EventPortal.Documents.Contracts;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Tickets;

namespace EventPortal.Documents;

internal sealed class PdfRenderer(PaperFonts fonts, ILogger<PdfRenderer> logger) : IPdfRenderer
{
    private readonly TicketStyles _styles = new(fonts);

    public byte[] RenderTickets(IReadOnlyList<TicketDocument> tickets, DateTimeOffset now)
    {
        if (tickets is not [var first, ..])
        {
            throw new ArgumentException("There are no tickets to render.", nameof(tickets));
        }

        var title = DocumentLabels.In(first.Language).Format(tickets.Count == 1 ? "TicketFileTitle" : "TicketsFileTitle", first.EventTitle);
        var pdf = new TicketPdf(new PdfMetadata(title, first.Organizer, first.Language, now), _styles, logger);
        foreach (var ticket in tickets)
        {
            pdf.Add(ticket);
        }

        return pdf.Save();
    }
}
