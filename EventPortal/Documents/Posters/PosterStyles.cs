using EventPortal.Documents.Pdf.Text;

namespace EventPortal.Documents.Posters;

/// <summary>Type and colours of a poster: read from three metres away, so nothing below 12 pt but the small print.</summary>
internal sealed class PosterStyles(PaperFonts fonts)
{
    public TextStyle Kind { get; } = new(fonts.Strong, 15, PaperColours.Second, 1.3) { MinSize = 12 };

    public TextStyle Title { get; } = new(fonts.Heading, 44, PaperColours.Ink, 1.06) { MinSize = 26, Even = true, Spacing = -0.012 };

    public TextStyle Lead { get; } = new(fonts.Text, 15, PaperColours.Second, 1.45) { MinSize = 12 };

    public TextStyle When { get; } = new(fonts.Heading, 21, PaperColours.Ink, 1.15) { MinSize = 16, Even = true };

    public TextStyle Fact { get; } = new(fonts.Text, 15, PaperColours.Ink, 1.4) { MinSize = 12 };

    public TextStyle Price { get; } = new(fonts.Strong, 15, PaperColours.Ink, 1.4) { MinSize = 12 };

    public TextStyle Scan { get; } = new(fonts.Strong, 12, PaperColours.Ink, 1.35);

    public TextStyle Address { get; } = new(fonts.Text, 9, PaperColours.Link, 1.4) { MinSize = 8.5 };

    public TextStyle Brand { get; } = new(fonts.Heading, 15, PaperColours.Ink, 1);
}
