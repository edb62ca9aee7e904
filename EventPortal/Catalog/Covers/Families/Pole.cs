using System.Globalization;
using System.Text;
using EventPortal.Shared.Web.Ui;
using static EventPortal.Catalog.Covers.Pen;

namespace EventPortal.Catalog.Covers.Families;

/// <summary>Ploughed fields: furrows run to one point behind the hills.</summary>
internal static class Pole
{
    private static readonly string[] Tones = [".45", ".75", "1"];

    public static string Draw(Canvas canvas)
    {
        var (dice, width, height, colours) = canvas;
        var horizon = height * dice.Between(.36, .46);
        var sunX = width * dice.Between(.2, .8);
        var sun = height * dice.Between(.13, .2);
        var svg = new StringBuilder(Circle(sunX, horizon - (sun * dice.Between(.1, .9)), sun, colours.Spark));
        string[] hills = [colours.Main, dice.Pick(colours.Second, colours.Main), colours.Main];
        for (var i = 0; i < hills.Length; i++)
        {
            var y = horizon + ((height - horizon) * i / hills.Length * .86);
            var swell = Math.Min(height, width) * dice.Between(.03, .09) * (i % 2 != 0 ? -1 : 1);
            // The id must be unlike any other on the page: several covers may stand inline beside each other.
            var id = "f" + ArtSeed.Base36(ArtSeed.Of(svg.ToString() + N(i)));
            var vanish = width * dice.Between(.1, .9);
            var hill = $"M0 {R(y)}C{R(width * .3)} {R(y - (swell * 2))} {R(width * .62)} {R(y + (swell * 2))} {N(width)} {R(y - (swell * .6))}V{N(height)}H0Z";
            var stroke = i == 1 ? colours.Spark : colours.Background;
            svg.Append(Path(hill, $"fill=\"{colours.Background}\"")).Append(Path(hill, $"fill=\"{hills[i]}\" fill-opacity=\"{Tones[i]}\""));
            svg.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{id}\">{Path(hill, "")}</clipPath><g clip-path=\"url(#{id})\" fill=\"none\" stroke=\"{stroke}\" stroke-opacity=\"{(i == 1 ? ".9" : ".8")}\" stroke-width=\"{R(height * .006 * (i + 1))}\">");
            svg.Append(Path(Furrows(canvas, i, y, vanish), "")).Append("</g>");
        }

        return svg.ToString();
    }

    private static string Furrows(Canvas canvas, int hill, double y, double vanish)
    {
        var (_, width, height, _) = canvas;
        var furrows = new StringBuilder();
        for (var k = -14; k <= 14; k++)
        {
            furrows.Append(CultureInfo.InvariantCulture, $"M{R(vanish)} {R(y - (height * .16))}Q{R(vanish + (k * width * .03))} {R(y + (height * .12))} {R(vanish + (k * width * (.1 + (hill * .02))))} {N(height + 20)}");
        }

        return furrows.ToString();
    }
}
