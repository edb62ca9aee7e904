using System.Text;
using static EventPortal.Catalog.Covers.Pen;

namespace EventPortal.Catalog.Covers.Families;

/// <summary>Cross-stitch: rhombus layers mirrored on both axes.</summary>
internal static class Vyshyvka
{
    public static string Draw(Canvas canvas)
    {
        var (dice, width, height, colours) = canvas;
        var unit = height / (double)dice.Whole(19, 23);
        var columns = (int)Math.Ceiling(width / unit / 2);
        var rows = (int)Math.Floor(height / unit / 2);
        var period = dice.Whole(7, 10);
        int[] layers = [0, dice.Whole(2, 3), dice.Whole(4, 5), period - 1];
        var dots = dice.Whole(1, 2);
        StringBuilder main = new(), second = new(), spark = new();
        for (var i = -columns; i <= columns; i++)
        {
            for (var j = -rows; j <= rows; j++)
            {
                // Reflect into one period: JavaScript's % keeps the sign of the dividend, as C#'s does.
                var a = Math.Abs(((i + (period * 50)) % (2 * period)) - period);
                var b = Math.Abs(j);
                var layer = (a + b) % period;
                var stitch = Cross((width / 2d) + (i * unit), (height / 2d) + (j * unit), unit * .36);
                if (b >= rows - 1)
                {
                    second.Append(b == rows || (i & 1) != 0 ? stitch : "");
                }
                else if (b > rows - 3)
                {
                    continue;
                }
                else if (a == 0 && b <= dots)
                {
                    spark.Append(stitch);
                }
                else if (layers.Contains(layer))
                {
                    (layer == layers[1] ? second : main).Append(stitch);
                }
                else if (layer == layers[2] + 1 && a * b % 3 == 0)
                {
                    spark.Append(stitch);
                }
            }
        }

        string Thread(string colour) => $"stroke=\"{colour}\" stroke-width=\"{R(unit * .24)}\" stroke-linecap=\"round\" fill=\"none\"";

        // Marigold is too pale on blush.
        var sparkColour = colours.Spark == Palette.Marigold && colours.Background == Palette.Blush ? "#D98F0B" : colours.Spark;
        return Path(main.ToString(), Thread(colours.Main)) + Path(second.ToString(), Thread(colours.Second)) + Path(spark.ToString(), Thread(sparkColour));
    }

    private static string Cross(double x, double y, double q) =>
        $"M{R(x - q)} {R(y - q)}L{R(x + q)} {R(y + q)}M{R(x + q)} {R(y - q)}L{R(x - q)} {R(y + q)}";
}
