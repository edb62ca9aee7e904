using EventPortal.Documents.Pdf.Text;

namespace EventPortal.Documents.Pdf;

/// <summary>
/// What drawings and text are drawn on: a page of a PDF file or a picture of pixels (<see cref="Raster.RasterCanvas"/>). Millimetres from the
/// top left corner, y downwards.
/// </summary>
internal interface IDrawingSurface
{
    /// <summary>Everything until the returned token is disposed is drawn inside; colours, clips and transforms end with it.</summary>
    IDisposable Save();

    void Transform(double a, double b, double c, double d, double e, double f);

    void FillColor(PdfColor color);

    void StrokeColor(PdfColor color, double width);

    void Opacity(double fill, double stroke);

    void RoundEnds();

    void Dash(double on, double off);

    void MoveTo(double x, double y);

    void LineTo(double x, double y);

    void CurveTo(double x1, double y1, double x2, double y2, double x, double y);

    void Close();

    void Rectangle(double x, double y, double width, double height);

    void Ellipse(double cx, double cy, double rx, double ry);

    /// <summary>Ends the path: filled, stroked, both, or dropped.</summary>
    void Paint(bool fill, bool stroke);

    /// <summary>Ends the path: what follows shows only inside it, until the saved state is restored.</summary>
    void Clip();

    /// <summary>One line on its baseline, size in points.</summary>
    void Text(ShapedText text, TextLine line, double x, double baseline, double size, PdfColor color);
}
