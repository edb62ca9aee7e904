using System.Globalization;
using System.Text;
using static EventPortal.Catalog.Covers.Pen;

namespace EventPortal.Catalog.Covers.Families;

/// <summary>A paper-cut rosette.</summary>
internal static class Vytynanka
{
    public static string Draw(Canvas canvas)
    {
        var (dice, width, height, colours) = canvas;
        var wide = dice.Whole(0, 2) > 0;
        var cx = wide ? width * dice.Pick(.3, .5, .7) : width / 2d;
        var cy = height / 2d;
        var fold = dice.Pick(8, 10, 12, 16);
        var radius = height * (wide ? .62 : .45);
        var outer = dice.Whole(0, 2);
        var inner = dice.Whole(0, 2);
        var w = 6.283 * radius / fold;

        string Ring(double from, double to, double breadth, string fill, int petal, double turn)
        {
            var petals = new StringBuilder($"<g fill=\"{fill}\">");
            for (var i = 0; i < fold; i++)
            {
                petals.Append(CultureInfo.InvariantCulture, $"<path d=\"{Petal(from, to, breadth, petal)}\" transform=\"rotate({R(360d / fold * (i + turn))})\"/>");
            }

            return petals.Append("</g>").ToString();
        }

        var svg = new StringBuilder($"<g transform=\"translate({R(cx)} {R(cy)})\">");
        svg.Append(Circle(0, 0, radius * .99, "none", $"stroke=\"{colours.Main}\" stroke-width=\"2\" stroke-dasharray=\"1 10\" stroke-linecap=\"round\""))
            .Append(Ring(radius * .34, radius * .93, w * .55, colours.Main, outer, 0))
            .Append(Ring(radius * .5, radius * .8, w * .2, colours.Background, 0, 0))
            .Append(Ring(radius * .56, radius * .7, w * .12, colours.Spark, 1, 0))
            .Append(Ring(radius * .3, radius * .74, w * .3, colours.Second, inner, .5))
            .Append(Circle(0, 0, radius * .33, colours.Main))
            .Append(Ring(radius * .08, radius * .29, w * .16, colours.Background, 0, .5))
            .Append(Circle(0, 0, radius * .07, colours.Spark));
        if (!wide)
        {
            ReadOnlySpan<(double X, double Y)> corners = [(-cx, -cy), (cx, -cy), (-cx, cy), (cx, cy)];
            foreach (var (x, y) in corners)
            {
                svg.Append(Circle(x, y, height * .2, colours.Second)).Append(Circle(x, y, height * .13, colours.Background)).Append(Circle(x, y, height * .07, colours.Spark));
            }
        }

        return svg.Append("</g>").ToString();
    }

    private static string Petal(double from, double to, double w, int kind)
    {
        var middle = (from + to) / 2;
        return kind switch
        {
            0 => $"M0 {R(-from)}Q{R(w)} {R(-middle)} 0 {R(-to)}Q{R(-w)} {R(-middle)} 0 {R(-from)}Z",
            1 => $"M0 {R(-from)}L{R(w * .6)} {R(-middle)}L0 {R(-to)}L{R(-w * .6)} {R(-middle)}Z",
            _ => $"M0 {R(-from)}C{R(w * .2)} {R(-middle)} {R(w * 1.1)} {R(-to * .96)} {R(w * .5)} {R(-to)}Q0 {R(-to * 1.02)} 0 {R(-to * .88)}Q0 {R(-to * 1.02)} {R(-w * .5)} {R(-to)}C{R(-w * 1.1)} {R(-to * .96)} {R(-w * .2)} {R(-middle)} 0 {R(-from)}Z",
        };
    }
}
