using EventPortal.Documents.Contracts;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Text;
using EventPortal.Documents.Qr;

namespace EventPortal.Documents.Tickets;

/// <summary>What opens the door: the QR code, and beside it the same code for the eye.</summary>
internal sealed class TicketEntry
{
    private const double QrSide = 44;
    private const double FrameWidth = 0.3;
    private const double Gap = 8;
    private const int MaxNoteLines = 4;

    private readonly TicketStyles _styles;
    private readonly QrMatrix _qr;
    private readonly double _module;
    private readonly double _frame;
    private readonly TextBlock _hint;
    private readonly TextBlock _code;
    private readonly TextBlock? _note;

    public TicketEntry(TicketStyles styles, DocumentLabels labels, TicketDocument ticket)
    {
        _styles = styles;
        _qr = QrMatrix.Create(ticket.QrText);
        _module = QrSide / _qr.Size;
        _frame = QrSide + 2 * QrMatrix.QuietZone * _module;
        var width = Left - TicketSheet.Left;
        _hint = TextBlock.Fit(labels["TicketCodeHint"], styles.Hint, width, maxLines: 2);
        _code = TextBlock.Fit(Grouped(ticket.Code), styles.Code, width, maxLines: 1);
        _note = ticket.Note is { Length: > 0 } note ? TextBlock.Fit(note, styles.Hint, width, MaxNoteLines) : null;
    }

    /// <summary>Top of the QR code's frame.</summary>
    public double Top => TicketSheet.EntryBottom - _frame;

    /// <summary>Where text beside the QR code has to end.</summary>
    public double Left => TicketSheet.Right - _frame - Gap;

    /// <summary>Top of the code for the eye.</summary>
    public double CodeTop => TicketSheet.EntryBottom - (_hint.Height + 2 + _code.Height + (_note is null ? 0 : 5 + _note.Height));

    public void Draw(PdfCanvas canvas)
    {
        var top = CodeTop;
        _hint.Draw(canvas, TicketSheet.Left, top, _styles.Hint);
        top += _hint.Height + 2;
        _code.Draw(canvas, TicketSheet.Left, top, _styles.Code);
        _note?.Draw(canvas, TicketSheet.Left, top + _code.Height + 5, _styles.Hint);
        DrawQr(canvas, TicketSheet.Right - _frame, Top);
    }

    /// <summary>Codes are read aloud and typed in fours.</summary>
    private static string Grouped(string code) => string.Join(' ', code.Chunk(4).Select(g => new string(g)));

    private void DrawQr(PdfCanvas canvas, double x, double y)
    {
        canvas.StrokeRectangle(x + FrameWidth / 2, y + FrameWidth / 2, _frame - FrameWidth, _frame - FrameWidth, PaperColours.Hairline, FrameWidth);
        using (canvas.Save())
        {
            // One unit is one module, so that edges are whole numbers and all modules are one path.
            canvas.Transform(_module, 0, 0, _module, x + QrMatrix.QuietZone * _module, y + QrMatrix.QuietZone * _module);
            canvas.FillColor(PdfColor.Black);
            foreach (var (row, column, length) in _qr.Runs())
            {
                canvas.Rectangle(column, row, length, 1);
            }

            canvas.Paint(fill: true, stroke: false);
        }
    }
}
