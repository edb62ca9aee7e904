using EventPortal.Documents;
using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Text;

namespace EventPortal.Tests.Documents.Support;

/// <summary>Small documents for tests of the writer itself.</summary>
internal static class Papers
{
    public static readonly PaperFonts Fonts = new();

    public static readonly PdfMetadata Metadata = new("Назва з «лапками» (і дужками)", "D-Internal Academy", "uk", new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(2)));

    public static byte[] Draw(Action<PdfPage> draw) => Draw((_, page) => draw(page));

    public static byte[] Draw(Action<PdfDocument, PdfPage> draw)
    {
        var document = new PdfDocument(Metadata);
        draw(document, document.AddPage(100, 50));
        return document.Save();
    }

    public static byte[] Write(string text, FontStack? fonts = null) => Draw(page =>
    {
        var style = new TextStyle(fonts ?? Fonts.Text, 10, PdfColor.Black);
        TextBlock.Fit(text, style, 90).Draw(page.Canvas, 5, 5, style);
    });

    /// <summary>A font file as it lies in the assembly.</summary>
    public static byte[] FontFile(string name)
    {
        using var stream = typeof(PaperFonts).Assembly.GetManifestResourceStream($"EventPortal.Documents.Fonts.{name}.ttf")!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return file;
    }
}
