namespace EventPortal.Documents.Raster;

/// <summary>A path in pixels, its curves already straight pieces; several parts, open or closed.</summary>
internal sealed class Outline
{
    /// <summary>Distance of the pieces from the curve, in pixels: invisible under eight samples a row.</summary>
    private const double Flatness = 0.12;
    private const int MaxPieces = 96;

    private readonly List<Part> _parts = [];

    public IReadOnlyList<Part> Parts => _parts;

    private PixelPoint Last => _parts is [.., { Points: [.., var last] }] ? last : default;

    public void MoveTo(PixelPoint point) => _parts.Add(new Part([point]));

    public void LineTo(PixelPoint point)
    {
        // after a close the next piece begins where the closed part began
        if (_parts is [.., { Closed: true } closed]) MoveTo(closed.Points[0]);
        if (_parts is not [.., var part]) throw new Pdf.PdfResourceException("The drawing is damaged: a line begins nowhere.");
        if (part.Points[^1] != point) part.Points.Add(point);
    }

    public void CurveTo(PixelPoint one, PixelPoint two, PixelPoint end)
    {
        var start = _parts is [.., { Closed: true } closed] ? closed.Points[0] : Last;
        var bend = Math.Max((start - (one * 2) + two).Length, (one - (two * 2) + end).Length);
        var pieces = Math.Clamp((int)Math.Ceiling(Math.Sqrt(0.75 * bend / Flatness)), 1, MaxPieces);
        for (var i = 1; i < pieces; i++)
        {
            var t = (float)i / pieces;
            var u = 1 - t;
            LineTo((start * (u * u * u)) + (one * (3 * u * u * t)) + (two * (3 * u * t * t)) + (end * (t * t * t)));
        }

        LineTo(end);
    }

    public void Close()
    {
        if (_parts is [.., { Closed: false } part])
        {
            part.Closed = true;
        }
    }

    public void Add(ReadOnlySpan<PixelPoint> closed) => _parts.Add(new Part([.. closed]) { Closed = true });

    internal sealed class Part(List<PixelPoint> points)
    {
        public List<PixelPoint> Points { get; } = points;

        public bool Closed { get; set; }
    }
}
