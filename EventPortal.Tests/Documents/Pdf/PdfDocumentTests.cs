using System.Text;
using EventPortal.Documents.Pdf;
using EventPortal.Tests.Documents.Support;
using Xunit;

namespace EventPortal.Tests.Documents.Pdf;

public sealed class PdfDocumentTests
{
    [Fact]
    public async Task Save_TextOfFourFonts_PassesQpdfAndEmbedsSubsets()
    {
        var pdf = new PdfDocument(Papers.Metadata);
        foreach (var fonts in new[] { Papers.Fonts.Heading, Papers.Fonts.HeadingLight, Papers.Fonts.Text, Papers.Fonts.Strong })
        {
            var page = pdf.AddPage(100, 50);
            var style = new EventPortal.Documents.Pdf.Text.TextStyle(fonts, 12, PdfColor.Black);
            EventPortal.Documents.Pdf.Text.TextBlock.Fit("Її ґанок", style, 90).Draw(page.Canvas, 5, 5, style);
        }

        var file = pdf.Save();

        Assert.Contains("No syntax or stream encoding errors", await PdfTools.CheckAsync(file), StringComparison.Ordinal);
        var rows = (await PdfTools.FontsAsync(file)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Matches(@"^[A-Z]{6}\+(Arsenal|Onest)-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes", row));
    }

    [Fact]
    public async Task Save_Metadata_IsInInformationAndXmp()
    {
        var pdf = Papers.Write("текст");

        var info = await PdfTools.InfoAsync(pdf);
        Assert.Contains("Title:           Назва з «лапками» (і дужками)", info, StringComparison.Ordinal);
        Assert.Contains("Author:          D-Internal Academy", info, StringComparison.Ordinal);
        Assert.Matches(@"Page size:\s+283.46\d* x 141.73\d* pts", info);
        var raw = Encoding.UTF8.GetString(pdf);
        Assert.Contains("/Lang(uk)", raw, StringComparison.Ordinal);
        Assert.Contains("(D:20261120073000Z)", raw, StringComparison.Ordinal);
        Assert.Contains("<rdf:li xml:lang=\"x-default\">Назва з «лапками» (і дужками)</rdf:li>", raw, StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2026-11-20T07:30:00Z</xmp:CreateDate>", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_SameContentAndTime_GivesSameBytes() => Assert.Equal(Papers.Write("Те саме"), Papers.Write("Те саме"));

    [Fact]
    public void Save_OtherContent_GivesOtherIdentity() =>
        Assert.NotEqual(Encoding.Latin1.GetString(Papers.Write("Те саме"))[^120..], Encoding.Latin1.GetString(Papers.Write("Не те саме"))[^120..]);

    [Theory]
    [InlineData("https://eventportal.example/події?a=(1)", "/URI(https://eventportal.example/%D0%BF%D0%BE%D0%B4%D1%96%D1%97?a=\\(1\\))")]
    [InlineData("mailto:contact@example.com", "/URI(mailto:contact@example.com)")]
    public void Link_SafeAddress_IsWrittenEscaped(string address, string expected) =>
        Assert.Contains(expected, Encoding.Latin1.GetString(Papers.Draw(page => page.Link(1, 2, 3, 4, address))), StringComparison.Ordinal);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public void Link_UnsafeAddress_IsLeftOut(string address) =>
        Assert.DoesNotContain("/Annot", Encoding.Latin1.GetString(Papers.Draw(page => page.Link(1, 2, 3, 4, address))), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0004, "0")]
    [InlineData(0.0625, "0.062")]
    [InlineData(-12.5, "-12.5")]
    [InlineData(841.889764, "841.89")]
    [InlineData(999.9999, "1000")]
    public void ByteBuffer_Number_HasNoExponentAndNoTrailingZeros(double value, string expected) =>
        Assert.Equal(expected, Encoding.ASCII.GetString(new ByteBuffer().Append(value).Span));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e12)]
    public void ByteBuffer_ImpossibleNumber_Throws(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ByteBuffer().Append(value));

    [Theory]
    [InlineData("#14213A", 0x14, 0x21, 0x3A)]
    [InlineData("#fc0", 0xFF, 0xCC, 0)]
    public void PdfColor_Hex_IsRead(string hex, byte red, byte green, byte blue) =>
        Assert.Equal(new PdfColor(red, green, blue), PdfColor.Parse(hex));

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("")]
    public void PdfColor_NoHex_IsRefused(string hex) => Assert.Throws<PdfResourceException>(() => PdfColor.Parse(hex));
}
