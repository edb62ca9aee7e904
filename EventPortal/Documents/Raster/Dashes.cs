namespace EventPortal.Documents.Raster;

/// <summary>Cuts a line into dashes.</summary>
internal static class Dashes
{
    /// <summary>A pattern finer than the picture would make millions of them; the eye sees a whole line there anyway.</summary>
    private const int Most = 4000;

    public static List<IReadOnlyList<PixelPoint>> Cut(Outline.Part part, float on, float off)
    {
        List<IReadOnlyList<PixelPoint>> pieces = [];
        List<PixelPoint> points = part.Closed ? [.. part.Points, part.Points[0]] : part.Points;
        List<PixelPoint>? dash = [points[0]];
        var left = on;
        for (var i = 1; i < points.Count && pieces.Count < Most; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            var length = (to - from).Length;
            for (var at = 0f; at < length && pieces.Count < Most;)
            {
                var step = Math.Min(left, length - at);
                (at, left) = (at + step, left - step);
                var here = from + ((to - from) * (at / length));
                dash?.Add(here);
                if (left > 0) continue;
                if (dash is not null) pieces.Add(dash);
                left = dash is null ? on : off;
                dash = dash is null ? [here] : null;
            }
        }

        if (dash is { Count: > 1 }) pieces.Add(dash);
        return pieces;
    }
}
