namespace EventPortal.Documents.Pdf;

/// <summary>A drawing kept once in the file and shown on any number of pages.</summary>
internal sealed record PdfForm(string Name, double Width, double Height, PdfCanvas Canvas);
