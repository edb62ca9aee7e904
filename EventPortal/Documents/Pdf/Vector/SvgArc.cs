namespace EventPortal.Documents.Pdf.Vector;

/// <summary>An elliptical arc from its end points (SVG 1.1, appendix F.6.5), drawn as cubic curves of at most a quarter turn.</summary>
internal readonly struct SvgArc
{
    private readonly (double X, double Y) _end;
    private readonly double _centerX;
    private readonly double _centerY;
    private readonly double _rx;
    private readonly double _ry;
    private readonly double _cos;
    private readonly double _sin;
    private readonly double _from;
    private readonly double _sweep;

    public SvgArc((double X, double Y) start, (double X, double Y) end, double rx, double ry, double rotation, bool large, bool clockwise)
    {
        _end = end;
        (_sin, _cos) = Math.SinCos(rotation);
        var (dx, dy) = ((start.X - end.X) / 2, (start.Y - end.Y) / 2);
        var (x, y) = (_cos * dx + _sin * dy, _cos * dy - _sin * dx);

        // Radii too small to reach are scaled up until they just do.
        var reach = x * x / (rx * rx) + y * y / (ry * ry);
        var grow = reach > 1 ? Math.Sqrt(reach) : 1;
        (_rx, _ry) = (rx * grow, ry * grow);
        var span = _rx * _rx * y * y + _ry * _ry * x * x;
        var factor = Math.Sqrt(Math.Max(0, (_rx * _rx * _ry * _ry - span) / span)) * (large == clockwise ? -1 : 1);
        var (cx, cy) = (factor * _rx * y / _ry, -factor * _ry * x / _rx);
        _centerX = _cos * cx - _sin * cy + (start.X + end.X) / 2;
        _centerY = _sin * cx + _cos * cy + (start.Y + end.Y) / 2;
        _from = Math.Atan2((y - cy) / _ry, (x - cx) / _rx);
        var sweep = Math.Atan2((-y - cy) / _ry, (-x - cx) / _rx) - _from;
        _sweep = clockwise && sweep < 0 ? sweep + 2 * Math.PI : !clockwise && sweep > 0 ? sweep - 2 * Math.PI : sweep;
    }

    public void Build(IDrawingSurface canvas)
    {
        var parts = Math.Max(1, (int)Math.Ceiling(Math.Abs(_sweep) / (Math.PI / 2) - 1e-9));
        var step = _sweep / parts;
        var control = 4.0 / 3 * Math.Tan(step / 4);
        for (var i = 0; i < parts; i++)
        {
            var (sin1, cos1) = Math.SinCos(_from + i * step);
            var (sin2, cos2) = Math.SinCos(_from + (i + 1) * step);
            var one = Map(cos1 - control * sin1, sin1 + control * cos1);
            var two = Map(cos2 + control * sin2, sin2 - control * cos2);
            var end = i == parts - 1 ? _end : Map(cos2, sin2);
            canvas.CurveTo(one.X, one.Y, two.X, two.Y, end.X, end.Y);
        }
    }

    /// <summary>From the unit circle to the page.</summary>
    private (double X, double Y) Map(double x, double y) =>
        (_centerX + _cos * _rx * x - _sin * _ry * y, _centerY + _sin * _rx * x + _cos * _ry * y);
}
