namespace EventPortal.Documents.Pdf;

/// <summary>What a document says about itself. Two documents with the same content and metadata are the same bytes.</summary>
/// <param name="Title">Shown in the window's title bar.</param>
/// <param name="Author">Who issued it.</param>
/// <param name="Language">BCP 47 tag of the main language, for screen readers.</param>
/// <param name="Created">The moment of creation; the only time in the file.</param>
internal sealed record PdfMetadata(string Title, string Author, string Language, DateTimeOffset Created);
