using EventPortal.Documents.Contracts;
using EventPortal.Documents.Pdf;

namespace EventPortal.Documents.Tickets;

/// <summary>One file of tickets: a sheet per ticket, fonts and covers shared.</summary>
internal sealed class TicketPdf
{
    private const double CutLineWidth = 0.35;
    private const double MarginLineWidth = 0.5;

    private readonly PdfDocument _document;
    private readonly TicketStyles _styles;
    private readonly TicketStrip _strip;

    public TicketPdf(PdfMetadata metadata, TicketStyles styles, ILogger logger)
    {
        _document = new PdfDocument(metadata);
        _styles = styles;
        _strip = new TicketStrip(_document, logger);
    }

    public void Add(TicketDocument ticket)
    {
        var labels = DocumentLabels.In(ticket.Language);
        var page = _document.AddPage(TicketSheet.Width, TicketSheet.Height);
        var canvas = page.Canvas;
        _strip.Draw(canvas, ticket.Cover);
        canvas.FillRectangle(TicketSheet.MarginLine, 0, MarginLineWidth, TicketSheet.Height, PaperColours.Margin);

        var entry = new TicketEntry(_styles, labels, ticket);
        new TicketHead(_styles, labels, ticket).Draw(canvas, entry.Top - 4, entry.Left, entry.CodeTop - 4);
        entry.Draw(canvas);
        using (canvas.Save())
        {
            canvas.Dash(1.05, 0.7);
            canvas.Line(0, TicketSheet.Cut, TicketSheet.Width, TicketSheet.Cut, TicketStyles.CutLine, CutLineWidth);
        }

        new TicketGuide(_styles, labels, ticket).Draw(page);
    }

    public byte[] Save() => _document.Save();
}
