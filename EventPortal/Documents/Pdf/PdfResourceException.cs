namespace EventPortal.Documents.Pdf;

/// <summary>A font, an image or a drawing handed to the writer cannot be used; the message names what is wrong with it.</summary>
internal sealed class PdfResourceException : Exception
{
    public PdfResourceException(string message)
        : base(message)
    {
    }

    public PdfResourceException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
