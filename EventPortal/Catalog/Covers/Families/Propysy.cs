using System.Text;
using static EventPortal.Catalog.Covers.Pen;

namespace EventPortal.Catalog.Covers.Families;

/// <summary>Copybook: joined-up loops on ruled lines, the last line still being written.</summary>
internal static class Propysy
{
    public static string Draw(Canvas canvas)
    {
        var (dice, width, height, colours) = canvas;
        var rows = dice.Whole(3, 4);
        var gap = height / (rows + .55);
        var svg = new StringBuilder();
        for (var i = 0; i < rows; i++)
        {
            var y = gap * (i + 1.02);
            svg.Append(Path($"M0 {R(y)}H{N(width)}", $"stroke=\"{colours.Second}\" stroke-opacity=\".45\" stroke-width=\"1.5\""));
            svg.Append(Path($"M0 {R(y - (gap * .38))}H{N(width)}", $"stroke=\"{colours.Second}\" stroke-opacity=\".25\" stroke-width=\"1.5\""));
        }

        svg.Append(Path($"M{R(width * .11)} 0V{N(height)}", $"stroke=\"{colours.Spark}\" stroke-width=\"3\""));
        for (var i = 0; i < rows; i++)
        {
            var y = gap * (i + 1.02);
            var last = i == rows - 1;
            var end = last ? width * dice.Between(.42, .66) : width * dice.Between(.84, .94);
            var (line, lastX) = Write(dice, y, gap * .38, width * .16, end);
            svg.Append(Path(line, $"fill=\"none\" stroke=\"{(last ? colours.Spark : colours.Main)}\" stroke-width=\"{R(height * .018)}\" stroke-linecap=\"round\" stroke-linejoin=\"round\""));
            if (last)
            {
                svg.Append(Circle(lastX + 10, y, height * .02, colours.Spark));
            }
        }

        return svg.ToString();
    }

    private static (string Line, double LastX) Write(Dice dice, double y, double h, double start, double end)
    {
        int[] word = [dice.Whole(0, 3), dice.Whole(0, 3), dice.Whole(0, 3)];
        var line = new StringBuilder($"M{R(start)} {R(y)}");
        var x = start;
        var lastX = start;
        for (var letter = 0; x < end; letter++)
        {
            var w = h * dice.Between(.92, 1.06);
            var glyph = word[letter % 3];
            line.Append(Glyph(glyph, w, h));
            x += glyph == 3 ? w * .1 : 0;
            x += w;
            lastX = x;
        }

        return (line.ToString(), lastX);
    }

    private static string Glyph(int glyph, double w, double h) => glyph switch
    {
        0 => $"c{R(w * .75)} {R(-h * .2)} {R(w * 1.05)} {R(-h * 2.1)} {R(w * .62)} {R(-h * 2.1)}c{R(-w * .42)} 0 {R(-w * .3)} {R(h * 2.1)} {R(w * .38)} {R(h * 2.1)}",
        1 => $"c{R(w * .6)} 0 {R(w * .95)} {R(-h)} {R(w * .5)} {R(-h)}c{R(-w * .45)} 0 {R(-w * .2)} {R(h)} {R(w * .5)} {R(h)}",
        2 => $"c{R(w * .2)} 0 {R(w * .25)} {R(-h)} {R(w * .5)} {R(-h)}c{R(w * .25)} 0 {R(w * .1)} {R(h)} {R(w * .5)} {R(h)}",
        _ => $"c{R(w * .3)} 0 {R(w * .3)} {R(-h)} {R(w * .3)} {R(-h)}c0 {R(h * .7)} {R(-w * .05)} {R(h)} {R(w * .3)} {R(h)}c{R(w * .25)} 0 {R(w * .3)} {R(-h * .5)} {R(w * .3)} {R(-h)}c0 {R(h * .7)} 0 {R(h)} {R(w * .2)} {R(h)}",
    };
}
