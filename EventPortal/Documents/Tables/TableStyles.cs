using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Text;

namespace EventPortal.Documents.Tables;

/// <summary>Type and colours of a table on paper.</summary>
internal sealed class TableStyles(PaperFonts fonts)
{
    public static readonly PdfColor Ink = PdfColor.Parse("#14213A");
    public static readonly PdfColor Second = PdfColor.Parse("#434C60");
    public static readonly PdfColor Hairline = PdfColor.Parse("#C9C2B4");
    public static readonly PdfColor Margin = PdfColor.Parse("#D98F0B");

    public TextStyle Title { get; } = new(fonts.Heading, 20, Ink, 1.15) { MinSize = 14 };

    public TextStyle Subtitle { get; } = new(fonts.Text, 10, Second, 1.4) { MinSize = 8.5 };

    public TextStyle Head { get; } = new(fonts.Strong, 8.5, Second, 1.25) { MinSize = 7 };

    public TextStyle Cell { get; } = new(fonts.Text, 9.5, Ink, 1.3) { MinSize = 7.5 };

    public TextStyle Footer { get; } = new(fonts.Text, 8.5, Second);
}
