namespace EventPortal.Documents.Pdf.Text;

/// <summary>A line as a range of a shaped text. What lies between two lines is only the space or line end they were broken at.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last character that is shown.</param>
internal readonly record struct TextLine(int Start, int End);
