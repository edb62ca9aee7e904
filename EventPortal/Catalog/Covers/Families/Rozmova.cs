using System.Globalization;
using System.Text;
using static EventPortal.Catalog.Covers.Pen;

namespace EventPortal.Catalog.Covers.Families;

/// <summary>Two or three voices: sheets with a tail and lines of speech.</summary>
internal static class Rozmova
{
    private static readonly Sheet[][] Talks =
    [
        [new(.09, .14, .46, .44, false), new(.43, .43, .47, .4, true)],
        [new(.08, .34, .5, .46, false), new(.5, .12, .4, .42, true)],
        [new(.08, .1, .36, .34, false), new(.52, .2, .4, .32, true), new(.2, .55, .46, .3, false)],
    ];

    public static string Draw(Canvas canvas)
    {
        var (dice, _, _, colours) = canvas;
        var talk = dice.Pick<Sheet[]>(Talks);
        string[] fills = [colours.Main, colours.Second, colours.Spark];
        var svg = new StringBuilder();
        for (var i = 0; i < talk.Length; i++)
        {
            svg.Append(Voice(canvas, talk[i], fills[i]));
        }

        return svg.ToString();
    }

    private static string Voice(Canvas canvas, Sheet sheet, string fill)
    {
        var (dice, width, height, colours) = canvas;
        double x = sheet.X * width, y = sheet.Y * height, w = sheet.Width * width, h = sheet.Height * height;
        var pen = fill == colours.Spark ? colours.Second : fill == colours.Main ? Palette.Paper : colours.Spark;
        var radius = h * dice.Pick(.5, .5, .12);
        var outline = Outline(x, y, w, h, radius, height * .1, sheet.Right);

        var lines = dice.Whole(2, 3);
        var speech = new StringBuilder();
        var inset = Math.Max(radius * .55, w * .12);
        for (var k = 0; k < lines; k++)
        {
            var lineY = y + (h * (k + 1) / (lines + 1));
            var length = (w - (inset * 2)) * (k == lines - 1 ? dice.Between(.35, .6) : dice.Between(.85, 1));
            speech.Append(CultureInfo.InvariantCulture, $"M{R(x + inset)} {R(lineY)}h{R(length)}");
        }

        return Path(outline, $"fill=\"{fill}\"")
            + Path(speech.ToString(), $"stroke=\"{pen}\" stroke-width=\"{R(height * .018)}\" stroke-linecap=\"round\"");
    }

    private static string Outline(double x, double y, double w, double h, double radius, double tail, bool right)
    {
        string Turn(double toX, double toY) => $"A{R(radius)} {R(radius)} 0 0 1 {R(toX)} {R(toY)}";

        var rightFoot = right
            ? $"L{R(x + w)} {R(y + h + tail)}L{R(x + w - radius - (tail * .4))} {R(y + h)}"
            : Turn(x + w - radius, y + h);
        var leftFoot = right
            ? $"H{R(x + radius)}{Turn(x, y + h - radius)}"
            : $"H{R(x + radius + (tail * .4))}L{R(x)} {R(y + h + tail)}L{R(x)} {R(y + h - radius)}";
        return $"M{R(x + radius)} {R(y)}H{R(x + w - radius)}{Turn(x + w, y + radius)}V{R(y + h - radius)}{rightFoot}{leftFoot}V{R(y + radius)}{Turn(x + radius, y)}Z";
    }

    private sealed record Sheet(double X, double Y, double Width, double Height, bool Right);
}
