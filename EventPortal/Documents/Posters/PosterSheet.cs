using EventPortal.Documents.Contracts;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Images;
using EventPortal.Documents.Pdf.Text;
using EventPortal.Documents.Pdf.Vector;
using EventPortal.Documents.Qr;

namespace EventPortal.Documents.Posters;

/// <summary>One sheet: the cover above, the event right of the margin line, the QR code at the lower right. Laid out for A4; A3 is the same, larger.</summary>
internal sealed class PosterSheet(PosterStyles styles, DocumentLabels labels, PosterDocument poster, ILogger logger)
{
    private const double Width = 210;
    private const double Height = 297;
    private const double CoverHeight = 98;
    private const double MarginLine = 24;
    private const double Left = 34;
    private const double Right = Width - 16;
    private const double Top = CoverHeight + 11;
    private const double Bottom = Height - 16;
    private const double QrSide = 54;
    private const double Gap = 9;

    private double Measure => Right - Left;

    public void Draw(PdfDocument document)
    {
        var scale = poster.Size is PosterSize.A3 ? Math.Sqrt(2) : 1;
        var page = document.AddPage(Width * scale, Height * scale);
        page.Canvas.Scale(scale, scale);
        page.Canvas.Form(Cover(document));
        page.Canvas.FillRectangle(MarginLine, 0, 0.7, Height, PaperColours.Margin);
        var qr = QrMatrix.Create(poster.PublicUrl);
        var module = QrSide / qr.Size;
        var frame = QrSide + (2 * QrMatrix.QuietZone * module);
        DrawQr(page.Canvas, qr, module, Right - frame, Bottom - frame);
        page.Link((Right - frame) * scale, (Bottom - frame) * scale, frame * scale, frame * scale, poster.PublicUrl);
        var factsTop = DrawFacts(page.Canvas, Right - frame - Gap - Left, frame);
        DrawHead(page.Canvas, Math.Min(factsTop, Bottom - frame) - 8);
    }

    private void DrawHead(PdfCanvas canvas, double bottom)
    {
        var top = Top;
        if (poster.Kind is { Length: > 0 } kind)
        {
            var block = TextBlock.Fit(kind, styles.Kind, Measure, maxLines: 1);
            block.Draw(canvas, Left, top, styles.Kind);
            top += block.Height + 2;
        }

        var title = Title(bottom - top);
        title.Draw(canvas, Left, top, styles.Title);
        top += title.Height + 4;
        if (poster.Lead is { Length: > 0 } lead)
        {
            var lines = (int)((bottom - top) / TextBlock.Fit("x", styles.Lead, Measure).LineHeight);
            if (lines > 0) TextBlock.Fit(lead, styles.Lead, Measure, lines).Draw(canvas, Left, top, styles.Lead);
        }
    }

    private TextBlock Title(double room)
    {
        var lines = 2;
        var block = TextBlock.Fit(poster.EventTitle, styles.Title, Measure, lines);
        while (lines < 5 && block.Size < 34 && TextBlock.Fit(poster.EventTitle, styles.Title, Measure, lines + 1) is var next && next.Height <= room)
        {
            (block, lines) = (next, lines + 1);
        }

        return block;
    }

    /// <summary>From the bottom up, left of the code; returns where they begin.</summary>
    private double DrawFacts(PdfCanvas canvas, double width, double frame)
    {
        var brand = TextBlock.Fit("EventPortal", styles.Brand, width, maxLines: 1);
        var address = TextBlock.Fit(Bare(poster.PublicUrl), styles.Address, width, maxLines: 3);
        var scan = TextBlock.Fit(labels["PosterScan"], styles.Scan, width, maxLines: 2);
        var top = Bottom - brand.Height;
        brand.Draw(canvas, Left, top, styles.Brand);
        address.Draw(canvas, Left, top -= address.Height + 4, styles.Address);
        scan.Draw(canvas, Left, top -= scan.Height + 0.5, styles.Scan);
        List<(string Text, TextStyle Style, int Lines)> facts = [(poster.When, styles.When, 3), (poster.Where, styles.Fact, 3)];
        if (poster.Price is { Length: > 0 } price) facts.Add((price, styles.Price, 1));
        facts.Add((labels.Format("TicketOrganizer", poster.Organizer), styles.Fact, 2));
        var blocks = facts.ConvertAll(f => (Block: TextBlock.Fit(f.Text, f.Style, width, f.Lines), f.Style));
        top = Math.Min(Bottom - frame, top - 6 - blocks.Sum(b => b.Block.Height + 1.5));
        var start = top;
        canvas.FillRectangle(Left, start - 5, Measure, 0.6, PaperColours.Ink);
        foreach (var (block, style) in blocks)
        {
            block.Draw(canvas, Left, top, style);
            top += block.Height + 1.5;
        }

        return start - 5;
    }

    private static void DrawQr(PdfCanvas canvas, QrMatrix qr, double module, double x, double y)
    {
        using (canvas.Save())
        {
            canvas.Transform(module, 0, 0, module, x + (QrMatrix.QuietZone * module), y + (QrMatrix.QuietZone * module));
            canvas.FillColor(PdfColor.Black);
            foreach (var (row, column, length) in qr.Runs()) canvas.Rectangle(column, row, length, 1);
            canvas.Paint(fill: true, stroke: false);
        }
    }

    private PdfForm Cover(PdfDocument document)
    {
        try
        {
            if (poster.CoverImage is { } file) return document.AddForm(Width, CoverHeight, canvas => Paint(canvas, PdfImage.Read(file)));
        }
        catch (Exception e) when (e is PdfResourceException or ArgumentOutOfRangeException)
        {
            logger.LogWarning(e, "A poster's picture cannot be drawn; the drawn cover stands in its place");
        }

        try
        {
            if (poster.CoverSvg is { } svg) return document.AddForm(Width, CoverHeight, canvas => Paint(canvas, SvgDrawing.Parse(svg)));
        }
        catch (PdfResourceException e)
        {
            logger.LogWarning(e, "A poster's cover cannot be drawn; the sheet stays plain there");
        }

        return document.AddForm(Width, CoverHeight, canvas =>
        {
            canvas.FillRectangle(0, 0, Width, CoverHeight, PaperColours.Ink);
            canvas.FillRectangle(0, CoverHeight - 2, Width, 2, PaperColours.Marigold);
        });
    }

    private static void Paint(PdfCanvas canvas, PdfImage image)
    {
        Fill(canvas, image.Width, image.Height);
        canvas.Image(image, 0, 0, image.Width, image.Height);
    }

    // the middle of what is drawn next fills the place; a form shows nothing outside of it
    private static void Fill(PdfCanvas canvas, double width, double height)
    {
        var scale = Math.Max(Width / width, CoverHeight / height);
        canvas.Transform(scale, 0, 0, scale, (Width - (scale * width)) / 2, (CoverHeight - (scale * height)) / 2);
    }

    private static void Paint(PdfCanvas canvas, SvgDrawing drawing)
    {
        Fill(canvas, drawing.Width, drawing.Height);
        canvas.Translate(-drawing.X, -drawing.Y);
        drawing.Draw(canvas);
    }

    private static string Bare(string address) => address[(address.IndexOf("://", StringComparison.Ordinal) is var at and > 0 ? at + 3 : 0)..];
}
