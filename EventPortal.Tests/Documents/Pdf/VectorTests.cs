using System.Text;
using EventPortal.Catalog.Covers;
using EventPortal.Catalog.Covers.Families;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Vector;
using EventPortal.Tests.Documents.Support;
using Xunit;

namespace EventPortal.Tests.Documents.Pdf;

public sealed class VectorTests
{
    [Theory]
    [InlineData("M1 2L3 4", "1 2 m 3 4 l")]
    [InlineData("m1,2 3-4.5.5.5", "1 2 m 4 -2.5 l 4.5 -2 l")]
    [InlineData("M0 0h5v-5H1V2z", "0 0 m 5 0 l 5 -5 l 1 -5 l 1 2 l h")]
    [InlineData("M0 0 10 0 10 10", "0 0 m 10 0 l 10 10 l")]
    [InlineData("m1 1 2 2", "1 1 m 3 3 l")]
    [InlineData("M0 0C1 2 3 4 5 6s1 1 2 2", "0 0 m 1 2 3 4 5 6 c 7 8 6 7 7 8 c")]
    [InlineData("M0 0q3 3 6 0t6 0", "0 0 m 2 2 4 2 6 0 c 8 -2 10 -2 12 0 c")]
    [InlineData("M1e1-5E-1z", "10 -0.5 m h")]
    [InlineData("M0 0a5 5 0 0110 0", "0 0 m 0 -2.761 2.239 -5 5 -5 c 7.761 -5 10 -2.761 10 0 c")]
    [InlineData("M0 0A0 5 0 0 1 9 9", "0 0 m 9 9 l")]
    public void Path_EveryCommand_BecomesPdfOperators(string data, string expected) => Assert.Equal(expected, Build(data));

    [Theory]
    [InlineData("M10")]
    [InlineData("L")]
    [InlineData("M0 0X1 1")]
    [InlineData("z")]
    [InlineData("5 5")]
    [InlineData("M0 0a5 5 0 2 1 10 0")]
    [InlineData("M1e999 0")]
    public void Path_Damaged_IsRefused(string data) => Assert.Throws<PdfResourceException>(() => Build(data));

    [Fact]
    public void Arc_HalfCircleBothWays_MakesAFullCircle()
    {
        // Circle about (10, 10) with radius 5: every curve's end lies on it.
        var numbers = Build("M5 10a5 5 0 1 0 10 0a5 5 0 1 0-10 0z").Split(' ');
        var ends = numbers.Index().Where(n => n.Item == "c").Select(n => (X: Number(numbers[n.Index - 2]), Y: Number(numbers[n.Index - 1]))).ToList();
        Assert.Equal(4, ends.Count);
        Assert.All(ends, end => Assert.Equal(5, Math.Sqrt(Math.Pow(end.X - 10, 2) + Math.Pow(end.Y - 10, 2)), 2));
    }

    public static MatrixTheoryData<CoverFamily, CoverKind> Covers => new(Enum.GetValues<CoverFamily>(), Enum.GetValues<CoverKind>());

    [Theory]
    [MemberData(nameof(Covers))]
    public async Task Drawing_OfTheCoverGenerator_IsDrawnWhole(CoverFamily family, CoverKind kind)
    {
        var drawing = SvgDrawing.Parse(CoverArt.Svg($"podiia-{family}", kind, "matematyka", 200, 973, family));
        var pdf = Papers.Draw(page =>
        {
            page.Canvas.Scale(0.05, 0.05);
            drawing.Draw(page.Canvas);
        });
        Assert.Contains("No syntax", await PdfTools.CheckAsync(pdf), StringComparison.Ordinal);
        Assert.True((await PdfTools.PixelsAsync(pdf)).Distinct().Count() > 4);
    }

    [Theory]
    [InlineData("<svg viewBox='0 0 10 10'><image href='x'/></svg>", "image")]
    [InlineData("<svg viewBox='0 0 10 10'><path d='M0 0' clip-path='url(#no)'/></svg>", "clip")]
    [InlineData("<svg viewBox='0 0 10 10'><g transform='skew(1)'/></svg>", "transform")]
    [InlineData("<svg viewBox='0 0 10 10'><rect width='a'/></svg>", "width")]
    [InlineData("<svg viewBox='0 0 0 10'/>", "viewBox")]
    [InlineData("<svg>", "XML")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 1 1'>&a;</svg>", "XML")]
    public void Drawing_NotOurs_IsRefusedWithTheReason(string svg, string reason)
    {
        var refusal = Assert.Throws<PdfResourceException>(() => Papers.Draw(page => SvgDrawing.Parse(svg).Draw(page.Canvas)));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Build(string data)
    {
        var canvas = new PdfCanvas(new PdfDocument(Papers.Metadata));
        SvgPath.Build(canvas, data);
        return Encoding.ASCII.GetString(canvas.Content.Span).Replace('\n', ' ').Trim();
    }
}
