namespace EventPortal.Documents.Pdf;

/// <summary>
/// Drawing in millimetres from the top left corner, y downwards. Content is written as PDF operators at once;
/// the page sets the coordinate system, so nested drawings only scale and move.
/// </summary>
internal sealed partial class PdfCanvas(PdfDocument document) : IDrawingSurface
{
    private readonly Stack<(PdfColor? Fill, PdfColor? Stroke, double Width)> _saved = [];
    private (PdfColor? Fill, PdfColor? Stroke, double Width) _state;

    internal ByteBuffer Content { get; } = new(16 * 1024);

    /// <summary>Everything until the returned token is disposed is drawn inside; colours, clips and transforms end with it.</summary>
    public SavedState Save()
    {
        _saved.Push(_state);
        Content.Append("q\n");
        return new SavedState(this);
    }

    IDisposable IDrawingSurface.Save() => Save();

    public void Transform(double a, double b, double c, double d, double e, double f)
    {
        foreach (var value in (ReadOnlySpan<double>)[a, b, c, d, e, f])
        {
            Content.Append(value, 6).Append((byte)' ');
        }

        Content.Append("cm\n");
    }

    public void Translate(double x, double y) => Transform(1, 0, 0, 1, x, y);

    public void Scale(double x, double y) => Transform(x, 0, 0, y, 0, 0);

    public void FillColor(PdfColor color)
    {
        if (_state.Fill != color)
        {
            color.AppendTo(Content);
            Content.Append(" rg\n");
            _state.Fill = color;
        }
    }

    public void StrokeColor(PdfColor color, double width)
    {
        if (_state.Stroke != color)
        {
            color.AppendTo(Content);
            Content.Append(" RG\n");
            _state.Stroke = color;
        }

        if (_state.Width != width)
        {
            Content.Append(width).Append(" w\n");
            _state.Width = width;
        }
    }

    public void Opacity(double fill, double stroke)
    {
        (fill, stroke) = (Math.Clamp(fill, 0, 1), Math.Clamp(stroke, 0, 1));
        if (fill < 1 || stroke < 1)
        {
            Content.Append((byte)'/').Append(document.Opacity(fill, stroke)).Append(" gs\n");
        }
    }

    public void RoundEnds() => Content.Append("1 J 1 j\n");

    public void Dash(double on, double off) =>
        Content.Append((byte)'[').Append(on).Append((byte)' ').Append(off).Append("] 0 d\n");

    public void FillRectangle(double x, double y, double width, double height, PdfColor color)
    {
        FillColor(color);
        Rectangle(x, y, width, height);
        Paint(fill: true, stroke: false);
    }

    public void StrokeRectangle(double x, double y, double width, double height, PdfColor color, double lineWidth)
    {
        StrokeColor(color, lineWidth);
        Rectangle(x, y, width, height);
        Paint(fill: false, stroke: true);
    }

    public void Line(double x1, double y1, double x2, double y2, PdfColor color, double width)
    {
        StrokeColor(color, width);
        MoveTo(x1, y1);
        LineTo(x2, y2);
        Paint(fill: false, stroke: true);
    }

    public void Image(Images.PdfImage image, double x, double y, double width, double height)
    {
        using (Save())
        {
            Transform(width, 0, 0, -height, x, y + height);
            Content.Append((byte)'/').Append(document.Image(image)).Append(" Do\n");
        }
    }

    /// <summary>A drawing that several pages share; it is in the file once.</summary>
    public void Form(PdfForm form) => Content.Append((byte)'/').Append(form.Name).Append(" Do\n");

    private void Restore()
    {
        _state = _saved.Pop();
        Content.Append("Q\n");
    }

    internal readonly struct SavedState(PdfCanvas canvas) : IDisposable
    {
        public void Dispose() => canvas.Restore();
    }
}
