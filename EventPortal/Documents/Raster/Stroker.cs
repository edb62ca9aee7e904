namespace EventPortal.Documents.Raster;

/// <summary>
/// The area that a pen covers: a rectangle for each piece, wedges or discs where pieces meet, discs at round ends. All parts turn the same way,
/// so that the non-zero rule makes one area of them and overlaps are painted once.
/// </summary>
internal sealed class Stroker(float width, bool round)
{
    /// <summary>SVG's default: sharper corners are cut off.</summary>
    private const float MiterLimit = 4;

    /// <summary>Cosine of the turn below which a corner belongs to a flattened curve: a wedge closes it.</summary>
    private const float Smooth = 0.94f;

    private readonly float _half = width / 2;
    private readonly Outline _area = new();

    public static Outline Stroke(Outline path, float width, bool round, (float On, float Off)? dash)
    {
        var stroker = new Stroker(width, round);
        foreach (var part in path.Parts)
        {
            var points = part.Points;
            if (dash is { On: > 0, Off: > 0 } lengths)
            {
                foreach (var piece in Dashes.Cut(part, lengths.On, lengths.Off)) stroker.Line(piece, closed: false);
            }
            else
            {
                stroker.Line(points, part.Closed);
            }
        }

        return stroker._area;
    }

    private void Line(IReadOnlyList<PixelPoint> given, bool closed)
    {
        var points = closed && given.Count > 2 && given[0] == given[^1] ? given.Take(given.Count - 1).ToList() : given;
        if (points.Count == 1 || (points.Count == 2 && points[0] == points[1]))
        {
            if (round) Disc(points[0]);
            return;
        }

        var count = closed ? points.Count : points.Count - 1;
        for (var i = 0; i < count; i++)
        {
            var (from, to) = (points[i], points[(i + 1) % points.Count]);
            var side = Side(from, to);
            Add(from + side, to + side, to - side, from - side);
            if (i + 1 < count || closed) Join(from, to, points[(i + 2) % points.Count]);
        }

        if (!closed && round)
        {
            Disc(points[0]);
            Disc(points[^1]);
        }
    }

    private void Join(PixelPoint before, PixelPoint at, PixelPoint after)
    {
        var (one, two) = (Side(before, at), Side(at, after));
        var cosine = ((one.X * two.X) + (one.Y * two.Y)) / (_half * _half);
        if (cosine < Smooth && round)
        {
            Disc(at);
            return;
        }

        var outer = one.Cross(two) < 0 ? 1 : -1;
        (one, two) = (one * outer, two * outer);
        var middle = one + two;
        var squared = (middle.X * middle.X) + (middle.Y * middle.Y);
        // the tip lies at half² · 2 / |middle|² along the middle; its distance over half is the miter ratio
        if (cosine < Smooth && squared > 0 && 2 * _half / MathF.Sqrt(squared) <= MiterLimit)
            Add(at, at + one, at + (middle * (2 * _half * _half / squared)), at + two);
        else
            Add(at, at + one, at + two);
    }

    private void Disc(PixelPoint centre)
    {
        var corners = Math.Clamp((int)Math.Ceiling(Math.PI / Math.Acos(1 - Math.Min(0.5, 0.1 / _half))), 8, 64);
        Span<PixelPoint> rim = stackalloc PixelPoint[corners];
        for (var i = 0; i < corners; i++)
        {
            var (sin, cos) = MathF.SinCos(MathF.Tau * i / corners);
            rim[i] = new PixelPoint(centre.X + (cos * _half), centre.Y + (sin * _half));
        }

        Add(rim);
    }

    private PixelPoint Side(PixelPoint from, PixelPoint to)
    {
        var along = to - from;
        var length = along.Length;
        return length == 0 ? default : new PixelPoint(-along.Y / length * _half, along.X / length * _half);
    }

    private void Add(params ReadOnlySpan<PixelPoint> corners)
    {
        var area = 0f;
        for (var i = 0; i < corners.Length; i++) area += corners[i].Cross(corners[(i + 1) % corners.Length]);
        if (area >= 0)
        {
            _area.Add(corners);
            return;
        }

        Span<PixelPoint> turned = stackalloc PixelPoint[corners.Length];
        for (var i = 0; i < corners.Length; i++) turned[i] = corners[^(i + 1)];
        _area.Add(turned);
    }
}
