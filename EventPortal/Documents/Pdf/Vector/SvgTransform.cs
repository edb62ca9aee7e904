using System.Xml.Linq;

namespace EventPortal.Documents.Pdf.Vector;

/// <summary>The attribute <c>transform</c>: translate, rotate (about a point too), scale and matrix, one after another.</summary>
internal static class SvgTransform
{
    public static void Apply(IDrawingSurface canvas, XElement element)
    {
        var rest = (element.Attribute("transform")?.Value).AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            var (open, close) = (rest.IndexOf('('), rest.IndexOf(')'));
            if (open < 0 || close < open)
            {
                throw new PdfResourceException($"The drawing is damaged: transform \"{rest}\".");
            }

            Step(canvas, rest[..open].Trim().ToString(), Numbers(rest[(open + 1)..close]));
            rest = rest[(close + 1)..].TrimStart(", \t\n\r");
        }
    }

    private static void Step(IDrawingSurface canvas, string name, List<double> values)
    {
        switch (name, values)
        {
            case ("translate", [var x]):
                canvas.Transform(1, 0, 0, 1, x, 0);
                break;
            case ("translate", [var x, var y]):
                canvas.Transform(1, 0, 0, 1, x, y);
                break;
            case ("rotate", [var angle]):
                Rotate(canvas, angle);
                break;
            case ("rotate", [var angle, var x, var y]):
                canvas.Transform(1, 0, 0, 1, x, y);
                Rotate(canvas, angle);
                canvas.Transform(1, 0, 0, 1, -x, -y);
                break;
            case ("scale", [var both]):
                canvas.Transform(both, 0, 0, both, 0, 0);
                break;
            case ("scale", [var x, var y]):
                canvas.Transform(x, 0, 0, y, 0, 0);
                break;
            case ("matrix", [var a, var b, var c, var d, var e, var f]):
                canvas.Transform(a, b, c, d, e, f);
                break;
            default:
                throw new PdfResourceException($"The drawing is damaged: transform {name} with {values.Count} numbers.");
        }
    }

    private static void Rotate(IDrawingSurface canvas, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        canvas.Transform(cos, sin, -sin, cos, 0, 0);
    }

    private static List<double> Numbers(ReadOnlySpan<char> text)
    {
        var values = new List<double>(6);
        var reader = new PathReader(text);
        while (!reader.AtEnd())
        {
            values.Add(reader.Number());
        }

        return values;
    }
}
