using System.Globalization;

namespace EventPortal.Catalog.Covers;

/// <summary>Writes SVG shapes exactly as the prototype does: numbers rounded half up to a tenth, invariant, never "-0".</summary>
internal static class Pen
{
    public static string R(double value)
    {
        var rounded = Math.Floor((value * 10) + 0.5) / 10;
        return (rounded == 0 ? 0 : rounded).ToString("R", CultureInfo.InvariantCulture);
    }

    public static string N(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Rect(double x, double y, double width, double height, string fill) =>
        $"<rect x=\"{R(x)}\" y=\"{R(y)}\" width=\"{R(width)}\" height=\"{R(height)}\" fill=\"{fill}\"/>";

    public static string Circle(double x, double y, double radius, string fill, string? more = null) =>
        $"<circle cx=\"{R(x)}\" cy=\"{R(y)}\" r=\"{R(radius)}\" fill=\"{fill}\"{(more is null ? "" : " " + more)}/>";

    public static string Path(string data, string attributes) => $"<path d=\"{data}\" {attributes}/>";
}
