namespace EventPortal.Documents.Contracts;

/// <summary>
/// The picture of the strip at a ticket's left edge (30 × 146 mm; ask the cover generator for 200 × 973). Hand the same object over for all
/// tickets of one event: it is then in the file once. A cover that cannot be read never keeps a ticket from its owner: the strip is ink instead.
/// </summary>
public sealed record TicketCover
{
    private TicketCover()
    {
    }

    /// <summary>SVG text, when the cover was given so.</summary>
    public string? Svg { get; private init; }

    /// <summary>A JPEG or PNG file, when the cover was given so. JPEG goes into the ticket byte for byte, so hand over a small variant.</summary>
    public ReadOnlyMemory<byte>? Image { get; private init; }

    /// <summary>Shapes in drawing order, when the cover was given so.</summary>
    public IReadOnlyList<CoverShape> Shapes { get; private init; } = [];

    /// <summary>Width of the shapes' view box.</summary>
    public double ViewWidth { get; private init; }

    /// <summary>Height of the shapes' view box.</summary>
    public double ViewHeight { get; private init; }

    /// <summary>A cover from the SVG of the portal's cover generator (rect, circle, ellipse, path, g, clipPath, transforms, opacity).</summary>
    /// <param name="svg">The whole element with its viewBox.</param>
    public static TicketCover FromSvg(string svg) => new() { Svg = svg };

    /// <summary>A cover from a file: JPEG, or PNG with 8 bits and without interlacing.</summary>
    /// <param name="file">The file's bytes.</param>
    public static TicketCover FromImage(ReadOnlyMemory<byte> file) => new() { Image = file };

    /// <summary>A cover from shapes. It fills the strip; what goes over is cut off evenly.</summary>
    /// <param name="width">Width of the view box.</param>
    /// <param name="height">Height of the view box.</param>
    /// <param name="shapes">Shapes in drawing order.</param>
    public static TicketCover FromShapes(double width, double height, IReadOnlyList<CoverShape> shapes) =>
        new() { Shapes = shapes, ViewWidth = width, ViewHeight = height };
}
