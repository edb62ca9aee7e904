using System.Globalization;
using System.Xml.Linq;

namespace EventPortal.Documents.Pdf.Vector;

/// <summary>The presentation attributes an SVG element has or inherits.</summary>
internal sealed record SvgPaint
{
    public static readonly SvgPaint Initial = new();

    /// <summary>Null paints nothing ("none").</summary>
    public PdfColor? Fill { get; private init; } = PdfColor.Black;

    public PdfColor? Stroke { get; private init; }

    public double StrokeWidth { get; private init; } = 1;

    public double FillOpacity { get; private init; } = 1;

    public double StrokeOpacity { get; private init; } = 1;

    public bool Round { get; private init; }

    /// <summary>Lengths of dash and gap; null for a whole line.</summary>
    public (double On, double Off)? Dash { get; private init; }

    public SvgPaint Inherit(XElement element) => this with
    {
        Fill = Color(element, "fill", Fill),
        Stroke = Color(element, "stroke", Stroke),
        StrokeWidth = Number(element, "stroke-width", StrokeWidth),
        FillOpacity = Number(element, "fill-opacity", FillOpacity) * Number(element, "opacity", 1),
        StrokeOpacity = Number(element, "stroke-opacity", StrokeOpacity) * Number(element, "opacity", 1),
        Round = element.Attribute("stroke-linecap") is { Value: var cap } ? cap == "round" : Round,
        Dash = ReadDash(element) ?? Dash,
    };

    public static double Number(XElement element, string name, double otherwise) =>
        element.Attribute(name) is not { Value: var text } ? otherwise
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value
        : throw new PdfResourceException($"The drawing is damaged: {name}=\"{text}\" is not a number.");

    private static PdfColor? Color(XElement element, string name, PdfColor? inherited) => element.Attribute(name)?.Value switch
    {
        null => inherited,
        "none" => null,
        var text => PdfColor.Parse(text),
    };

    private static (double On, double Off)? ReadDash(XElement element)
    {
        if (element.Attribute("stroke-dasharray") is not { Value: var text })
        {
            return null;
        }

        var reader = new PathReader(text);
        var on = reader.Number();
        return (on, reader.AtEnd() ? on : reader.Number());
    }
}
