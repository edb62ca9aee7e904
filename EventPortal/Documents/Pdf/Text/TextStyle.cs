namespace EventPortal.Documents.Pdf.Text;

internal enum TextAlign
{
    Left,
    Right,
}

/// <summary>How a piece of text looks.</summary>
/// <param name="Fonts">The fonts.</param>
/// <param name="Size">Wanted size in points.</param>
/// <param name="Color">Colour.</param>
/// <param name="Leading">Line distance as a multiple of the size.</param>
internal sealed record TextStyle(FontStack Fonts, double Size, PdfColor Color, double Leading = 1.4)
{
    private readonly double? _minSize;

    /// <summary>How far the size may go down before text is cut; the wanted size when nothing else is said.</summary>
    public double MinSize
    {
        get => Math.Min(_minSize ?? Size, Size);
        init => _minSize = value;
    }

    /// <summary>Extra distance between letters in ems.</summary>
    public double Spacing { get; init; }

    /// <summary>Lines of even length, for headings.</summary>
    public bool Even { get; init; }
}
