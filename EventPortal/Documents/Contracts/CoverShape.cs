namespace EventPortal.Documents.Contracts;

/// <summary>One shape of a cover drawn in vectors, in the units of the cover's view box.</summary>
/// <param name="PathData">SVG path data; any command, absolute or relative. Empty draws nothing.</param>
/// <param name="FillHex"><c>#rgb</c> or <c>#rrggbb</c>; null leaves the shape unfilled.</param>
/// <param name="StrokeHex">Colour of the outline; null draws none.</param>
/// <param name="StrokeWidth">Width of the outline in units of the view box.</param>
public sealed record CoverShape(string PathData, string? FillHex, string? StrokeHex = null, double StrokeWidth = 1)
{
    /// <summary>A circle as path data, for generators that think in circles.</summary>
    /// <param name="cx">Centre, from the left.</param>
    /// <param name="cy">Centre, from the top.</param>
    /// <param name="radius">Radius.</param>
    public static string Circle(double cx, double cy, double radius) =>
        FormattableString.Invariant($"M{cx - radius} {cy}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0z");

    /// <summary>A rectangle as path data.</summary>
    /// <param name="x">Left edge.</param>
    /// <param name="y">Top edge.</param>
    /// <param name="width">Width.</param>
    /// <param name="height">Height.</param>
    public static string Rectangle(double x, double y, double width, double height) =>
        FormattableString.Invariant($"M{x} {y}h{width}v{height}h{-width}z");
}
