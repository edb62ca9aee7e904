using EventPortal.Documents.Pdf;

namespace EventPortal.Documents;

/// <summary>Colours that all papers of the portal share: those of the light theme (design/tokens.css).</summary>
internal static class PaperColours
{
    public static readonly PdfColor Ink = PdfColor.Parse("#14213A");
    public static readonly PdfColor Second = PdfColor.Parse("#434C60");
    public static readonly PdfColor Link = PdfColor.Parse("#1F4B8F");
    public static readonly PdfColor Hairline = PdfColor.Parse("#C9C2B4");
    public static readonly PdfColor Margin = PdfColor.Parse("#D98F0B");
    public static readonly PdfColor Marigold = PdfColor.Parse("#F2AE24");
}
