using EventPortal.Catalog.Covers;
using EventPortal.Catalog.Covers.Families;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Text;
using EventPortal.Documents.Pdf.Vector;
using EventPortal.Documents.Raster;
using EventPortal.Tests.Documents.Support;
using Xunit;

namespace EventPortal.Tests.Documents.Raster;

public sealed class RasterCanvasTests
{
    [Fact]
    public void Fill_EdgeInTheMiddleOfAPixel_IsHalfShade()
    {
        var canvas = new RasterCanvas(4, 4, 4);
        canvas.Rectangle(1.5, 1, 1, 1.5);
        canvas.Paint(fill: true, stroke: false);

        Assert.Equal([255, 126, 126, 255], Row(canvas, 1));
        Assert.Equal([255, 191, 191, 255], Row(canvas, 2));
        Assert.Equal([255, 255, 255, 255], Row(canvas, 3));
    }

    [Fact]
    public void Fill_InnerSquareTurnedTheOtherWay_IsAHole()
    {
        var canvas = new RasterCanvas(6, 6, 6);
        canvas.Rectangle(0, 0, 6, 6);
        canvas.MoveTo(2, 2);
        canvas.LineTo(2, 4);
        canvas.LineTo(4, 4);
        canvas.LineTo(4, 2);
        canvas.Close();
        canvas.Paint(fill: true, stroke: false);

        Assert.Equal([0, 0, 255, 255, 0, 0], Row(canvas, 3));
    }

    [Fact]
    public void Stroke_HalfTransparentAndCrossingItself_IsPaintedOnce()
    {
        var canvas = new RasterCanvas(20, 20, 20);
        canvas.StrokeColor(PdfColor.Black, 4);
        canvas.Opacity(1, 0.5);
        canvas.MoveTo(2, 2);
        canvas.LineTo(18, 18);
        canvas.LineTo(18, 2);
        canvas.LineTo(2, 18);
        canvas.Paint(fill: false, stroke: true);

        Assert.Equal(127, Row(canvas, 10)[10], 1d);
        Assert.Equal(127, Row(canvas, 5)[5], 1d);
    }

    [Fact]
    public void Clip_Nested_ShowsOnlyWhatIsInBoth()
    {
        var canvas = new RasterCanvas(6, 1, 6);
        using (canvas.Save())
        {
            canvas.Rectangle(1, 0, 3, 1);
            canvas.Clip();
            canvas.Rectangle(3, 0, 3, 1);
            canvas.Clip();
            canvas.Rectangle(0, 0, 6, 1);
            canvas.Paint(fill: true, stroke: false);
        }

        Assert.Equal([255, 255, 255, 0, 255, 255], Row(canvas, 0));
    }

    [Theory]
    [InlineData(CoverFamily.Propysy)]
    [InlineData(CoverFamily.Vyshyvka)]
    [InlineData(CoverFamily.Pole)]
    [InlineData(CoverFamily.Duhy)]
    [InlineData(CoverFamily.Orbity)]
    [InlineData(CoverFamily.Rozmova)]
    [InlineData(CoverFamily.Polytsia)]
    [InlineData(CoverFamily.Vytynanka)]
    public async Task Cover_EveryFamily_LooksAsPopplerDrawsIt(CoverFamily family)
    {
        // poppler snaps thin strokes to whole pixels, and cross-stitch is nothing but thin strokes
        var svg = CoverArt.Svg("hramatyka", CoverKind.Webinar, "anhliiska-mova", 100, 50, family);

        await SameAsPopplerAsync(surface => SvgDrawing.Parse(svg).Draw(surface), family is CoverFamily.Vyshyvka ? 5 : 2.5);
    }

    [Fact]
    public async Task Text_LettersOfBothFonts_LookAsPopplerDrawsThem()
    {
        var style = new TextStyle(Papers.Fonts.Heading, 24, PdfColor.Black);
        var second = new TextStyle(Papers.Fonts.Text, 14, PdfColor.Black);

        await SameAsPopplerAsync(surface =>
        {
            TextBlock.Fit("Ґанок і їжак Їв AVATO", style, 90, 2).Draw(surface, 4, 2, style);
            TextBlock.Fit("Ціна 850 ₴, «école» №5", second, 90, 1).Draw(surface, 4, 34, second);
        }, 3);
    }

    // 127 dpi: five pixels are a millimetre. Anti-aliasing differs by shades at edges, so the mean over the sheet is compared.
    private static async Task SameAsPopplerAsync(Action<IDrawingSurface> draw, double tolerance)
    {
        var canvas = new RasterCanvas(500, 250, 100);
        draw(canvas);
        var expected = await PdfTools.PixelsAsync(Papers.Draw(page => draw(page.Canvas)), 127);
        // the tool rounds the sheet up: a column more
        var stride = expected.Length / 250;
        var difference = 0L;
        for (var y = 0; y < 250; y++)
        {
            for (var x = 0; x < 500; x++) difference += Math.Abs(Grey(canvas, x, y) - expected[(y * stride) + x]);
        }

        Assert.Contains(expected, shade => shade < 128);
        Assert.InRange(difference / 125_000.0, 0, tolerance);
    }

    private static int Grey(RasterCanvas canvas, int x, int y)
    {
        var at = 3 * ((y * canvas.Pixels.Width) + x);
        var pixel = canvas.Pixels.Bytes.AsSpan(at, 3);
        return (int)((0.299 * pixel[0]) + (0.587 * pixel[1]) + (0.114 * pixel[2]));
    }

    private static int[] Row(RasterCanvas canvas, int y) => [.. Enumerable.Range(0, canvas.Pixels.Width).Select(x => Grey(canvas, x, y))];
}
