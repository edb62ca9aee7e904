namespace EventPortal.Documents.Pdf.Images;

/// <summary>A raster image ready to be written: immutable, so one instance can be used in many documents.</summary>
internal abstract class PdfImage
{
    /// <summary>Larger sides than any camera's; a guard against files that claim to be huge.</summary>
    protected const int MaxSide = 16_384;

    public int Width { get; protected init; }

    public int Height { get; protected init; }

    /// <summary>JPEG or PNG by its content, whatever it was called.</summary>
    /// <exception cref="PdfResourceException">It is neither, or it is damaged.</exception>
    public static PdfImage Read(ReadOnlyMemory<byte> file) => file.Span switch
    {
        [0xFF, 0xD8, ..] => new JpegImage(file),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngReader.Read(file.Span),
        _ => throw new PdfResourceException("The image is neither JPEG nor PNG."),
    };

    /// <summary>Writes the image's objects; returns the number of the main one.</summary>
    public abstract int Write(PdfObjects objects);

    protected string Entries(string colorSpace, string more = "") =>
        $"/Type/XObject/Subtype/Image/Width {Width}/Height {Height}/ColorSpace{colorSpace}/BitsPerComponent 8{more}";
}
