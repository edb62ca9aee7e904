using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Text;

namespace EventPortal.Documents.Tickets;

/// <summary>Type and colours of the printed ticket (DESIGN.md §9). Nothing goes below 8.5 pt.</summary>
internal sealed class TicketStyles(PaperFonts fonts)
{
    public const double SmallestText = 8.5;

    public static readonly PdfColor Ruling = PdfColor.Parse("#DCD4C5");
    public static readonly PdfColor CutLine = PdfColor.Parse("#8A8272");

    public TextStyle Brand { get; } = new(fonts.Heading, 15, PaperColours.Ink, 1);

    public TextStyle Counter { get; } = new(fonts.Text, 9.6, PaperColours.Second, 1.45);

    public TextStyle Title { get; } = new(fonts.Heading, 25, PaperColours.Ink, 1.06) { MinSize = 16, Even = true, Spacing = -0.012 };

    public TextStyle Label { get; } = new(fonts.Text, 11.5, PaperColours.Second);

    public TextStyle Value { get; } = new(fonts.Text, 11.5, PaperColours.Ink);

    public TextStyle Name { get; } = new(fonts.Strong, 11.5, PaperColours.Ink);

    public TextStyle Hint { get; } = new(fonts.Text, 10, PaperColours.Second, 1.5) { MinSize = SmallestText };

    public TextStyle Code { get; } = new(fonts.Strong, 17, PaperColours.Ink, 1) { Spacing = 0.14 };

    public TextStyle SectionTitle { get; } = new(fonts.Heading, 12, PaperColours.Ink, 1.18) { MinSize = 10 };

    public TextStyle SectionText { get; } = new(fonts.Text, 10, PaperColours.Ink, 1.5);

    public TextStyle Footer { get; } = new(fonts.Text, SmallestText, PaperColours.Second, 1.5);
}
