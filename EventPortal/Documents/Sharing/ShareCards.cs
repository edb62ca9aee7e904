using System.Security.Cryptography;
using System.Text;
using EventPortal.Documents.Contracts;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Text;
using EventPortal.Documents.Pdf.Vector;
using EventPortal.Documents.Raster;

namespace EventPortal.Documents.Sharing;

/// <summary>
/// The sheet of a shared link: margin line, title, when, where and by whom on paper, the cover at the right. Four pixels are a millimetre, so
/// that texts are set as on our papers.
/// </summary>
internal sealed class ShareCards(PaperFonts fonts, ILogger<ShareCards> logger) : IShareCards
{
    /// <summary>Raised when the drawing changes, so that old pictures are not taken for new ones.</summary>
    private const string Drawing = "1";

    private const int PixelWidth = 1200;
    private const int PixelHeight = 630;
    private const double Width = 300;
    private const double Height = 157.5;
    private const double MarginLine = 16;
    private const double Left = 25;
    private const double CoverLeft = 200;
    private const double Measure = CoverLeft - Left - 12;
    private const double Top = 13;
    private const double FooterLine = 132;

    private static readonly PdfColor Paper = PdfColor.Parse("#FAF7F1");
    private static readonly PdfColor Ink = PdfColor.Parse("#14213A");
    private static readonly PdfColor Second = PdfColor.Parse("#485268");
    private static readonly PdfColor Margin = PdfColor.Parse("#E39A10");
    private static readonly PdfColor Marigold = PdfColor.Parse("#F2AE24");

    private readonly TextStyle _kind = new(fonts.Strong, 19, Second, 1.3);
    private readonly TextStyle _title = new(fonts.Heading, 50, Ink, 1.06) { MinSize = 30, Even = true, Spacing = -0.012 };
    private readonly TextStyle _when = new(fonts.Strong, 23, Ink, 1.3) { MinSize = 17 };
    private readonly TextStyle _where = new(fonts.Text, 21, Second, 1.3) { MinSize = 16 };
    private readonly TextStyle _organizer = new(fonts.Text, 19, Second, 1.3) { MinSize = 15 };
    private readonly TextStyle _brand = new(fonts.Heading, 24, Ink, 1.2);

    public byte[] Png(ShareCard card, string coverSvg)
    {
        var canvas = new RasterCanvas(PixelWidth, PixelHeight, Width);
        Box(canvas, 0, 0, Width, Height, Paper);
        Cover(canvas, coverSvg);
        Box(canvas, MarginLine, 0, 0.75, Height, Margin);
        Text(canvas, card);
        return PngFile.Write(canvas.Pixels);
    }

    public string TagOf(ShareCard card) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Drawing, card.Kind, card.Title, card.When, card.Where, card.Organizer, card.Cover))))[..16];

    private void Text(RasterCanvas canvas, ShareCard card)
    {
        var top = Top;
        if (card.Kind is { Length: > 0 } kind)
        {
            var block = TextBlock.Fit(kind, _kind, Measure, maxLines: 1);
            block.Draw(canvas, Left, top, _kind);
            top += block.Height + 3;
        }

        var where = TextBlock.Fit(card.Where, _where, Measure, maxLines: 1);
        var when = TextBlock.Fit(card.When, _when, Measure, maxLines: 1);
        var room = FooterLine - 7 - where.Height - when.Height - 5 - top;
        var title = Title(card.Title, room);
        title.Draw(canvas, Left, top, _title);
        when.Draw(canvas, Left, FooterLine - 6 - where.Height - when.Height, _when);
        where.Draw(canvas, Left, FooterLine - 6 - where.Height, _where);
        Box(canvas, Left, FooterLine, Measure, 0.5, Ink);
        var brand = TextBlock.Fit("EventPortal", _brand, Measure, maxLines: 1);
        brand.Draw(canvas, Left + Measure, FooterLine + 6, _brand, TextAlign.Right);
        var organizer = TextBlock.Fit(card.Organizer, _organizer, Measure - brand.Width - 6, maxLines: 1);
        organizer.Draw(canvas, Left, FooterLine + 6 + ((brand.Height - organizer.Height) / 2), _organizer);
    }

    // as many lines as the room has at a size; the size goes down when they are not enough
    private TextBlock Title(string text, double room)
    {
        for (var lines = 2; ; lines++)
        {
            var block = TextBlock.Fit(text, _title, Measure, lines);
            if (lines == 5 || (block.Height <= room && block.Size > 36) || TextBlock.Fit(text, _title, Measure, lines + 1).Height > room) return block;
        }
    }

    private void Cover(RasterCanvas canvas, string svg)
    {
        using (canvas.Save())
        {
            canvas.Rectangle(CoverLeft, 0, Width - CoverLeft, Height);
            canvas.Clip();
            try
            {
                var drawing = SvgDrawing.Parse(svg);
                var scale = Math.Max((Width - CoverLeft) / drawing.Width, Height / drawing.Height);
                canvas.Transform(scale, 0, 0, scale, CoverLeft + ((Width - CoverLeft - (scale * drawing.Width)) / 2), (Height - (scale * drawing.Height)) / 2);
                canvas.Transform(1, 0, 0, 1, -drawing.X, -drawing.Y);
                drawing.Draw(canvas);
            }
            catch (PdfResourceException e)
            {
                // a link without its picture is worse than a picture without its cover
                logger.LogWarning(e, "A cover cannot be drawn; the picture stays plain there");
                Box(canvas, CoverLeft, Height - 4, Width - CoverLeft, 4, Marigold);
            }
        }
    }

    private static void Box(RasterCanvas canvas, double x, double y, double width, double height, PdfColor color)
    {
        canvas.FillColor(color);
        canvas.Rectangle(x, y, width, height);
        canvas.Paint(fill: true, stroke: false);
    }
}
