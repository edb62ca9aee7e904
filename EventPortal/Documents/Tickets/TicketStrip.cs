using EventPortal.Documents.Contracts;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Images;
using EventPortal.Documents.Pdf.Vector;

namespace EventPortal.Documents.Tickets;

/// <summary>The cover at the left edge. Tickets of one file that share a cover object share its drawing too.</summary>
internal sealed class TicketStrip(PdfDocument document, ILogger logger)
{
    private const double Width = TicketSheet.MarginLine;
    private const double Height = TicketSheet.StripHeight;
    private const double GroundLine = 0.9;

    private readonly Dictionary<TicketCover, PdfForm> _forms = new(ReferenceEqualityComparer.Instance);
    private PdfForm? _ink;

    public void Draw(PdfCanvas canvas, TicketCover? cover) => canvas.Form(cover is null ? Ink() : FormOf(cover));

    private PdfForm FormOf(TicketCover cover)
    {
        if (_forms.TryGetValue(cover, out var form))
        {
            return form;
        }

        try
        {
            form = document.AddForm(Width, Height, canvas => Paint(canvas, cover));
        }
        catch (Exception e) when (e is PdfResourceException or ArgumentOutOfRangeException)
        {
            logger.LogWarning(e, "A ticket's cover cannot be drawn; the strip stays plain");
            form = Ink();
        }

        return _forms[cover] = form;
    }

    private PdfForm Ink() => _ink ??= document.AddForm(Width, Height, canvas =>
    {
        canvas.FillRectangle(0, 0, Width, Height, PaperColours.Ink);
        canvas.FillRectangle(0, Height - GroundLine, Width, GroundLine, PaperColours.Marigold);
    });

    private static void Paint(PdfCanvas canvas, TicketCover cover)
    {
        if (cover.Image is { } file)
        {
            var image = PdfImage.Read(file);
            Fill(canvas, image.Width, image.Height);
            canvas.Image(image, 0, 0, image.Width, image.Height);
        }
        else if (cover.Svg is { } svg)
        {
            var drawing = SvgDrawing.Parse(svg);
            Fill(canvas, drawing.Width, drawing.Height);
            canvas.Translate(-drawing.X, -drawing.Y);
            drawing.Draw(canvas);
        }
        else
        {
            Shapes(canvas, cover);
        }
    }

    private static void Shapes(PdfCanvas canvas, TicketCover cover)
    {
        if (!(cover is { ViewWidth: > 0, ViewHeight: > 0 } && double.IsFinite(cover.ViewWidth + cover.ViewHeight)))
        {
            throw new PdfResourceException("The cover's view box is empty.");
        }

        Fill(canvas, cover.ViewWidth, cover.ViewHeight);
        foreach (var shape in cover.Shapes.Where(s => s.PathData.Length > 0))
        {
            if (shape.FillHex is { } fill)
            {
                canvas.FillColor(PdfColor.Parse(fill));
            }

            if (shape.StrokeHex is { } stroke)
            {
                canvas.StrokeColor(PdfColor.Parse(stroke), shape.StrokeWidth);
            }

            SvgPath.Build(canvas, shape.PathData);
            canvas.Paint(shape.FillHex is not null, shape.StrokeHex is not null);
        }
    }

    /// <summary>Scales so that the picture fills the strip; what goes over is cut off evenly by the form's own box.</summary>
    private static void Fill(PdfCanvas canvas, double width, double height)
    {
        var scale = Math.Max(Width / width, Height / height);
        canvas.Transform(scale, 0, 0, scale, (Width - scale * width) / 2, (Height - scale * height) / 2);
    }
}
