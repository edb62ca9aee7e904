using System.Xml;
using System.Xml.Linq;

namespace EventPortal.Documents.Pdf.Vector;

/// <summary>
/// The SVG that the portal itself draws – rect, circle, ellipse, path, g, clipPath, transforms, presentation attributes –
/// as vectors on a surface. Anything else in it is refused, so that a drawing is never silently shown half.
/// </summary>
internal sealed class SvgDrawing
{
    private const int MaxDepth = 32;

    private readonly XElement _root;
    private readonly Dictionary<string, XElement> _clips;

    private SvgDrawing(XElement root, double x, double y, double width, double height)
    {
        (_root, X, Y, Width, Height) = (root, x, y, width, height);
        _clips = root.Descendants().Where(e => e.Name.LocalName == "clipPath" && e.Attribute("id") is not null)
            .DistinctBy(e => e.Attribute("id")!.Value).ToDictionary(e => $"url(#{e.Attribute("id")!.Value})", StringComparer.Ordinal);
    }

    public double X { get; }

    public double Y { get; }

    public double Width { get; }

    public double Height { get; }

    public static SvgDrawing Parse(string svg)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XElement.Load(reader);
            var box = new PathReader(root.Attribute("viewBox")?.Value ?? "");
            var drawing = new SvgDrawing(root, box.Number(), box.Number(), box.Number(), box.Number());
            return root.Name.LocalName == "svg" && drawing is { Width: > 0, Height: > 0 }
                ? drawing
                : throw new PdfResourceException("The drawing is not an SVG with a viewBox.");
        }
        catch (XmlException e)
        {
            throw new PdfResourceException("The drawing is not well-formed XML.", e);
        }
    }

    /// <summary>Draws in the units of its viewBox.</summary>
    public void Draw(IDrawingSurface canvas) => Children(canvas, _root, SvgPaint.Initial.Inherit(_root), 0);

    private void Children(IDrawingSurface canvas, XElement parent, SvgPaint inherited, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new PdfResourceException("The drawing is nested too deeply.");
        }

        foreach (var element in parent.Elements().Where(e => e.Name.LocalName is not ("clipPath" or "defs" or "title" or "desc")))
        {
            using (canvas.Save())
            {
                Element(canvas, element, inherited.Inherit(element), depth);
            }
        }
    }

    private void Element(IDrawingSurface canvas, XElement element, SvgPaint paint, int depth)
    {
        SvgTransform.Apply(canvas, element);
        if (element.Attribute("clip-path") is { Value: var clip })
        {
            Clip(canvas, clip);
        }

        if (element.Name.LocalName == "g")
        {
            Children(canvas, element, paint, depth + 1);
            return;
        }

        canvas.Opacity(paint.FillOpacity, paint.StrokeOpacity);
        if (paint.Fill is { } fill)
        {
            canvas.FillColor(fill);
        }

        if (paint.Stroke is { } stroke)
        {
            canvas.StrokeColor(stroke, paint.StrokeWidth);
            if (paint.Round)
            {
                canvas.RoundEnds();
            }

            if (paint.Dash is { } dash)
            {
                canvas.Dash(dash.On, dash.Off);
            }
        }

        Shape(canvas, element);
        canvas.Paint(paint.Fill is not null, paint.Stroke is not null);
    }

    private void Clip(IDrawingSurface canvas, string reference)
    {
        if (!_clips.TryGetValue(reference, out var clip))
        {
            throw new PdfResourceException($"The drawing names a clip that it does not have: {reference}.");
        }

        foreach (var element in clip.Elements())
        {
            Shape(canvas, element);
        }

        canvas.Clip();
    }

    private static void Shape(IDrawingSurface canvas, XElement element)
    {
        double Number(string name) => SvgPaint.Number(element, name, 0);
        switch (element.Name.LocalName)
        {
            case "path":
                SvgPath.Build(canvas, element.Attribute("d")?.Value);
                break;
            case "rect":
                canvas.Rectangle(Number("x"), Number("y"), Number("width"), Number("height"));
                break;
            case "circle":
                canvas.Ellipse(Number("cx"), Number("cy"), Number("r"), Number("r"));
                break;
            case "ellipse":
                canvas.Ellipse(Number("cx"), Number("cy"), Number("rx"), Number("ry"));
                break;
            default:
                throw new PdfResourceException($"The drawing holds <{element.Name.LocalName}>, which cannot be shown.");
        }
    }
}
