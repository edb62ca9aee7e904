using EventPortal.Documents.Pdf;
using EventPortal.Documents.Pdf.Text;

namespace EventPortal.Documents.Raster;

/// <summary>
/// Draws into pixels what <see cref="PdfCanvas"/> writes into a file: the same covers, text and lines, for pictures that networks show.
/// Not for use by several threads.
/// </summary>
internal sealed class RasterCanvas : IDrawingSurface
{
    private const double PointInMm = 25.4 / 72;
    private const double CircleControl = 0.5522847498;

    private readonly Stack<State> _saved = [];
    private readonly Coverage _coverage;
    private Outline _path = new();
    private State _state;

    /// <param name="unitsWide">Width of the picture in the units of the drawing.</param>
    public RasterCanvas(int width, int height, double unitsWide)
    {
        Pixels = new Pixels(width, height);
        _coverage = new Coverage(width, height);
        var scale = width / unitsWide;
        _state = new State { Matrix = new Matrix(scale, 0, 0, scale, 0, 0), FillOpacity = 1, StrokeOpacity = 1 };
    }

    public Pixels Pixels { get; }

    public IDisposable Save()
    {
        _saved.Push(_state);
        return new Saved(this);
    }

    public void Transform(double a, double b, double c, double d, double e, double f) => _state.Matrix = _state.Matrix.After(new Matrix(a, b, c, d, e, f));

    public void FillColor(PdfColor color) => _state.Fill = color;

    public void StrokeColor(PdfColor color, double width) => (_state.Stroke, _state.StrokeWidth) = (color, width);

    public void Opacity(double fill, double stroke) =>
        (_state.FillOpacity, _state.StrokeOpacity) = (Math.Clamp(fill, 0, 1), Math.Clamp(stroke, 0, 1));

    public void RoundEnds() => _state.Round = true;

    public void Dash(double on, double off) => _state.Dash = (on, off);

    public void MoveTo(double x, double y) => _path.MoveTo(_state.Matrix.Map(x, y));

    public void LineTo(double x, double y) => _path.LineTo(_state.Matrix.Map(x, y));

    public void CurveTo(double x1, double y1, double x2, double y2, double x, double y) =>
        _path.CurveTo(_state.Matrix.Map(x1, y1), _state.Matrix.Map(x2, y2), _state.Matrix.Map(x, y));

    public void Close() => _path.Close();

    public void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        Close();
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

    public void Paint(bool fill, bool stroke)
    {
        if (fill) Lay(_path, _state.Fill, _state.FillOpacity);
        if (stroke && _state.StrokeWidth > 0)
        {
            var scale = _state.Matrix.Scale;
            (float, float)? dash = _state.Dash is { } lengths ? ((float)(lengths.On * scale), (float)(lengths.Off * scale)) : null;
            Lay(Stroker.Stroke(_path, (float)(_state.StrokeWidth * scale), _state.Round, dash), _state.Stroke, _state.StrokeOpacity);
        }

        _path = new Outline();
    }

    public void Clip()
    {
        var mask = new byte[Pixels.Width * Pixels.Height];
        var outer = _state.Clip;
        _coverage.Fill(_path, (y, first, shades) =>
        {
            var start = (y * Pixels.Width) + first;
            for (var i = 0; i < shades.Length; i++) mask[start + i] = outer is null ? shades[i] : (byte)(shades[i] * outer[start + i] / 255);
        });
        _state.Clip = mask;
        _path = new Outline();
    }

    public void Text(ShapedText text, TextLine line, double x, double baseline, double size, PdfColor color)
    {
        var millimetres = size * PointInMm;
        for (var i = line.Start; i < line.End; i++)
        {
            if (text.Glyphs[i].Font is { } font)
            {
                var scale = millimetres / font.UnitsPerEm;
                using (Save())
                {
                    Transform(scale, 0, 0, -scale, x + (text.AdvanceOf(line.Start, i) * millimetres), baseline);
                    font.Outlines.Draw(text.Glyphs[i].Glyph, this);
                }
            }
        }

        Lay(_path, color, 1);
        _path = new Outline();
    }

    private void Lay(Outline area, PdfColor color, double opacity)
    {
        var clip = _state.Clip;
        _coverage.Fill(area, (y, first, shades) =>
            Pixels.Blend(y, first, shades, clip is null ? default : clip.AsSpan((y * Pixels.Width) + first, shades.Length), color, opacity));
    }

    private struct State
    {
        public Matrix Matrix { get; set; }

        public PdfColor Fill { get; set; }

        public PdfColor Stroke { get; set; }

        public double StrokeWidth { get; set; }

        public double FillOpacity { get; set; }

        public double StrokeOpacity { get; set; }

        public bool Round { get; set; }

        public (double On, double Off)? Dash { get; set; }

        /// <summary>Of each pixel, how much of it shows; null: all of all.</summary>
        public byte[]? Clip { get; set; }
    }

    private sealed class Saved(RasterCanvas canvas) : IDisposable
    {
        public void Dispose() => canvas._state = canvas._saved.Pop();
    }
}
