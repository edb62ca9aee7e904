using System.Globalization;
using System.Text;
using static EventPortal.Catalog.Covers.Pen;

namespace EventPortal.Catalog.Covers.Families;

/// <summary>Orbits and their bodies.</summary>
internal static class Orbity
{
    public static string Draw(Canvas canvas)
    {
        var (dice, width, height, colours) = canvas;
        var cx = width * dice.Pick(.34, .5, .66);
        var cy = height * dice.Between(.45, .58);
        var tilt = dice.Whole(-24, 24);
        var orbits = new StringBuilder($"<g transform=\"rotate({N(tilt)} {R(cx)} {R(cy)})\" fill=\"none\">");
        var bodies = new StringBuilder();
        var count = dice.Whole(6, 8);
        var flat = dice.Between(.42, .6);
        for (var i = 1; i <= count; i++)
        {
            var radius = height * (.1 + (i * .1));
            var y = radius * flat;
            var angle = dice.Between(0, 6.283);
            var body = dice.Whole(0, 2);
            var dashes = i % 3 == 1 ? " stroke-dasharray=\"2 9\" stroke-linecap=\"round\"" : "";
            orbits.Append(CultureInfo.InvariantCulture, $"<ellipse cx=\"{R(cx)}\" cy=\"{R(cy)}\" rx=\"{R(radius)}\" ry=\"{R(y)}\" stroke=\"{colours.Main}\" stroke-opacity=\"{R(1 - (i * .07))}\" stroke-width=\"{(i % 3 == 0 ? "4" : "1.6")}\"{dashes}/>");
            if (body != 0)
            {
                bodies.Append(Circle(cx + (Math.Cos(angle) * radius), cy + (Math.Sin(angle) * y), height * dice.Between(.014, .04), body == 1 ? colours.Second : colours.Spark));
            }
        }

        var sun = height * .085;
        var shade = Path($"M{R(cx)} {R(cy - sun)}a{R(sun)} {R(sun)} 0 0 1 0 {R(height * .17)}z", $"fill=\"{colours.Main}\"");
        return $"{orbits}{bodies}</g>{Circle(cx, cy, sun, colours.Second)}{shade}";
    }
}
