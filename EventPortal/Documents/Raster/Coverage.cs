namespace EventPortal.Documents.Raster;

/// <summary>
/// How much of each pixel an area covers, by the non-zero rule: eight lines are laid through a row of pixels, exact from left to right.
/// </summary>
internal sealed class Coverage(int width, int height)
{
    private const int Lines = 8;

    private readonly float[] _row = new float[width + 2];
    private readonly byte[] _shades = new byte[width];
    private readonly List<(float X, int Turn)> _crossings = [];

    /// <summary>Gets a row and the coverage of its pixels from <c>first</c> on, 0 to 255.</summary>
    public delegate void Row(int y, int first, ReadOnlySpan<byte> shades);

    public void Fill(Outline area, Row row)
    {
        var edges = Edges(area);
        if (edges.Count == 0) return;
        edges.Sort((a, b) => a.Top.CompareTo(b.Top));
        List<Edge> active = [];
        var (next, bottom) = (0, edges.Max(e => e.Bottom));
        for (var y = Math.Max(0, (int)MathF.Floor(edges[0].Top)); y < Math.Min(height, (int)MathF.Ceiling(bottom)); y++)
        {
            active.RemoveAll(e => e.Bottom <= y);
            while (next < edges.Count && edges[next].Top < y + 1)
            {
                if (edges[next].Bottom > y) active.Add(edges[next]);
                next++;
            }

            if (active.Count > 0) FillRow(active, y, row);
        }
    }

    private void FillRow(List<Edge> active, int y, Row row)
    {
        var (first, last) = (width, -1);
        for (var line = 0; line < Lines; line++)
        {
            Cross(active, y + ((line + 0.5f) / Lines));
            var turns = 0;
            for (var i = 0; i + 1 < _crossings.Count; i++)
            {
                turns += _crossings[i].Turn;
                if (turns == 0) continue;
                var (from, to) = (Math.Clamp(_crossings[i].X, 0, width), Math.Clamp(_crossings[i + 1].X, 0, width));
                if (to <= from) continue;
                Cover(from, to);
                (first, last) = (Math.Min(first, (int)from), Math.Max(last, Math.Min(width - 1, (int)to)));
            }
        }

        if (last < first) return;
        var sum = 0f;
        for (var x = first; x <= last; x++)
        {
            sum += _row[x];
            _shades[x] = (byte)Math.Clamp((int)((sum * 255 / Lines) + 0.5f), 0, 255);
        }

        Array.Clear(_row, first, last - first + 3 > _row.Length - first ? _row.Length - first : last - first + 3);
        row(y, first, _shades.AsSpan(first, last - first + 1));
    }

    // Kept as differences, so that a wide span costs as much as a narrow one: the running sum over the row is the coverage.
    private void Cover(float from, float to)
    {
        var (left, right) = ((int)from, (int)to);
        var (afterLeft, afterRight) = (left + 1 - from, right + 1 - to);
        _row[left] += afterLeft;
        _row[left + 1] += 1 - afterLeft;
        _row[right] -= afterRight;
        if (right + 1 < _row.Length) _row[right + 1] -= 1 - afterRight;
    }

    private void Cross(List<Edge> active, float line)
    {
        _crossings.Clear();
        foreach (var edge in active)
        {
            if (edge.Top <= line && line < edge.Bottom) _crossings.Add((edge.X + ((line - edge.Top) * edge.Slope), edge.Turn));
        }

        _crossings.Sort((a, b) => a.X.CompareTo(b.X));
    }

    private List<Edge> Edges(Outline area)
    {
        List<Edge> edges = [];
        foreach (var points in area.Parts.Select(p => p.Points))
        {
            for (var i = 0; i < points.Count; i++)
            {
                var (from, to) = (points[i], points[(i + 1) % points.Count]);
                if (from.Y == to.Y || Math.Max(from.Y, to.Y) <= 0 || Math.Min(from.Y, to.Y) >= height) continue;
                var slope = (to.X - from.X) / (to.Y - from.Y);
                edges.Add(from.Y < to.Y ? new Edge(from.Y, to.Y, from.X, slope, 1) : new Edge(to.Y, from.Y, to.X, slope, -1));
            }
        }

        return edges;
    }

    /// <param name="X">At the top.</param>
    /// <param name="Slope">Pixels to the right for a pixel down.</param>
    /// <param name="Turn">1 downwards, −1 upwards.</param>
    private readonly record struct Edge(float Top, float Bottom, float X, float Slope, int Turn);
}
