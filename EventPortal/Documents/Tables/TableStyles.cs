using EventPortal.Documents.Pdf.Text;

namespace EventPortal.Documents.Tables;

/// <summary>Type and colours of a table on paper.</summary>
internal sealed class TableStyles(PaperFonts fonts)
{
    public TextStyle Title { get; } = new(fonts.Heading, 20, PaperColours.Ink, 1.15) { MinSize = 14 };

    public TextStyle Subtitle { get; } = new(fonts.Text, 10, PaperColours.Second, 1.4) { MinSize = 8.5 };

    public TextStyle Head { get; } = new(fonts.Strong, 8.5, PaperColours.Second, 1.25) { MinSize = 7 };

    public TextStyle Cell { get; } = new(fonts.Text, 9.5, PaperColours.Ink, 1.3) { MinSize = 7.5 };

    public TextStyle Footer { get; } = new(fonts.Text, 8.5, PaperColours.Second);
}
