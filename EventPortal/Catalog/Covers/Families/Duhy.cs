using System.Text;
using static EventPortal.Catalog.Covers.Pen;

namespace EventPortal.Catalog.Covers.Families;

/// <summary>Quarter arcs on a grid.</summary>
internal static class Duhy
{
    public static string Draw(Canvas canvas)
    {
        var (dice, width, height, colours) = canvas;
        var rows = dice.Whole(3, 4);
        var unit = height / (double)rows;
        var columns = (int)Math.Ceiling(width / unit);
        var svg = new StringBuilder();
        for (var j = 0; j < rows; j++)
        {
            for (var i = 0; i < columns; i++)
            {
                svg.Append(Cell(dice, i * unit, j * unit, unit, colours));
            }
        }

        return svg.ToString();
    }

    private static string Cell(Dice dice, double x, double y, double unit, Palette colours)
    {
        var kind = dice.Whole(0, 9);
        var corner = dice.Whole(0, 3);
        var fill = dice.Pick(colours.Main, colours.Second, colours.Main, colours.Spark);
        var (right, bottom) = ((corner & 1) != 0, (corner & 2) != 0);
        double cx = x + (right ? unit : 0), cy = y + (bottom ? unit : 0);
        double sx = right ? -1 : 1, sy = bottom ? -1 : 1;
        var sweep = corner is 0 or 3 ? "1" : "0";

        string Arc(double radius) => $"A{R(radius)} {R(radius)} 0 0 {sweep} {R(cx)} {R(cy + (sy * radius))}";
        string Quarter(double radius) => $"M{R(cx)} {R(cy)}h{R(sx * radius)}{Arc(radius)}Z";

        switch (kind)
        {
            case < 4:
                return Path(Quarter(unit), $"fill=\"{fill}\"") + (kind < 2 ? Path(Quarter(unit * .5), $"fill=\"{colours.Background}\"") : "");
            case < 6:
                var rings = new StringBuilder();
                for (var t = 1; t <= 4; t++)
                {
                    var radius = (unit * t / 4) - (unit * .06);
                    rings.Append(Path($"M{R(cx + (sx * radius))} {R(cy)}{Arc(radius)}", $"fill=\"none\" stroke=\"{fill}\" stroke-width=\"{R(unit * .05)}\""));
                }

                return rings.ToString();
            case 6:
                return Circle(x + (unit / 2), y + (unit / 2), unit * .28, fill);
            case 7:
                return Rect(x, y, unit, unit, colours.Second) + Path(Quarter(unit), $"fill=\"{colours.Main}\"");
            default:
                return "";
        }
    }
}
