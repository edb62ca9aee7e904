using EventPortal.Documents.Contracts;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Posters;
using EventPortal.Documents.Tables;
using EventPortal.Documents.Tickets;

namespace EventPortal.Documents;

internal sealed class PdfRenderer(PaperFonts fonts, ILogger<PdfRenderer> logger) : IPdfRenderer
{
    private readonly TicketStyles _styles = new(fonts);
    private readonly PosterStyles _posterStyles = new(fonts);
    private readonly TableStyles _tableStyles = new(fonts);

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

    public byte[] RenderPoster(PosterDocument poster, DateTimeOffset now)
    {
        var labels = DocumentLabels.In(poster.Language);
        var pdf = new PdfDocument(new PdfMetadata(labels.Format("PosterFileTitle", poster.EventTitle), poster.Organizer, poster.Language, now));
        new PosterSheet(_posterStyles, labels, poster, logger).Draw(pdf);
        return pdf.Save();
    }

    public byte[] RenderTable(TableDocument table, DateTimeOffset now) => new TablePdf(table, _tableStyles, now).Save();
}
