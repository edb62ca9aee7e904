namespace EventPortal.Documents.Pdf;

/// <content>Paths: building, painting, clipping.</content>
internal sealed partial class PdfCanvas
{
    /// <summary>Distance of the control points that makes four Bézier curves a circle (off by 0.03 %).</summary>
    private const double CircleControl = 0.5522847498;

    public void MoveTo(double x, double y) => Point(x, y).Append("m\n");

    public void LineTo(double x, double y) => Point(x, y).Append("l\n");

    public void CurveTo(double x1, double y1, double x2, double y2, double x, double y)
    {
        Point(x1, y1);
        Point(x2, y2);
        Point(x, y).Append("c\n");
    }

    public void Close() => Content.Append("h\n");

    public void Rectangle(double x, double y, double width, double height)
    {
        Point(x, y);
        Point(width, height).Append("re\n");
    }

    public void Ellipse(double cx, double cy, double rx, double ry)
    {
        var (kx, ky) = (rx * CircleControl, ry * CircleControl);
        MoveTo(cx + rx, cy);
        CurveTo(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry);
        CurveTo(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy);
        CurveTo(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry);
        CurveTo(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy);
        Close();
    }

    /// <summary>Ends the path: filled, stroked, both, or dropped.</summary>
    public void Paint(bool fill, bool stroke) => Content.Append((fill, stroke) switch
    {
        (true, true) => "B\n",
        (true, false) => "f\n",
        (false, true) => "S\n",
        _ => "n\n",
    });

    /// <summary>Ends the path: what follows shows only inside it, until the saved state is restored.</summary>
    public void Clip() => Content.Append("W n\n");

    private ByteBuffer Point(double x, double y) => Content.Append(x).Append((byte)' ').Append(y).Append((byte)' ');
}
