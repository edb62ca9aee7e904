using System.Globalization;
using System.Text;
using static EventPortal.Catalog.Covers.Pen;

namespace EventPortal.Catalog.Covers.Families;

/// <summary>A bookshelf.</summary>
internal static class Polytsia
{
    public static string Draw(Canvas canvas)
    {
        var (dice, width, height, colours) = canvas;
        var shelves = dice.Pick(1, 2);
        var shelf = height / (double)shelves;
        var svg = new StringBuilder();
        for (var k = 0; k < shelves; k++)
        {
            var board = (shelf * (k + 1)) - (shelf * .1);
            Fill(svg, canvas, shelf, board, shelves == 1 ? .8 : 1);
            svg.Append(Rect(0, board, width, shelf * .022, colours.Main == Palette.Paper ? colours.Second : colours.Main));
        }

        return svg.ToString();
    }

    private static void Fill(StringBuilder svg, Canvas canvas, double shelf, double board, double slim)
    {
        var (dice, width, _, colours) = canvas;
        var x = width * .06;
        while (x < width * .94)
        {
            var w = shelf * dice.Between(.07, .17) * slim;
            var h = shelf * dice.Between(.48, .78);
            var fill = dice.Pick(colours.Main, colours.Main, colours.Second, colours.Spark, Palette.Paper);
            var lean = dice.Whole(0, 8) == 0 && x < width * .8;
            if (x + w > width * .95)
            {
                break;
            }

            var book = Book(dice, x, board - h, w, h, fill, colours);
            if (lean)
            {
                var angle = dice.Whole(9, 14);
                var shift = h * Math.Sin(angle / 57.3);
                svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({R(shift)} 0) rotate({N(-angle)} {R(x)} {R(board)})\">{book}</g>");
                x += w + shift + 6;
            }
            else
            {
                svg.Append(book);
                x += w + 3;
            }

            if (dice.Whole(0, 9) == 0)
            {
                x += shelf * .12;
            }
        }
    }

    private static string Book(Dice dice, double x, double y, double w, double h, string fill, Palette colours)
    {
        var band = fill == colours.Spark || fill == Palette.Paper ? colours.Main : fill == colours.Main ? colours.Spark : Palette.Paper;
        return Rect(x, y, w, h, fill) + dice.Whole(0, 4) switch
        {
            0 => Rect(x, y + (h * .14), w, h * .05, band) + Rect(x, y + (h * .23), w, h * .02, band),
            1 => Rect(x + (w * .3), y + (h * .2), w * .4, h * .42, band),
            2 => Circle(x + (w / 2), y + (h * .2), w * .26, band),
            3 => Rect(x, y + (h * .76), w, h * .04, band) + Rect(x, y + (h * .84), w, h * .04, band),
            _ => "",
        };
    }
}
