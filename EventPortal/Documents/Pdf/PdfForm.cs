namespace EventPortal.Documents.Pdf;

/// <summary>A drawing kept once in the file and shown on any number of pages.</summary>
internal sealed class PdfForm(PdfDocument document, string name, double width, double height)
{
    public string Name => name;

    public double Width => width;

    public double Height => height;

    public PdfCanvas Canvas { get; } = new(document);
}
