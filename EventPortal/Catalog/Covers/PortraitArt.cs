using System.Globalization;
using System.Text;
using EventPortal.Shared.Web.Ui;
using static EventPortal.Catalog.Covers.Palette;
using static EventPortal.Catalog.Covers.Pen;

namespace EventPortal.Catalog.Covers;

/// <summary>A portrait where there is no photograph: hair, shoulders, collar on a ruled ground; no face is invented.</summary>
public static class PortraitArt
{
    private const int Width = 176;
    private const int Height = 208;

    private static readonly string[] Skins = ["#F1D3B8", "#E8C2A0", "#EBCBB0", "#DDB08A"];
    private static readonly string[] Hairs = ["#2B2320", "#5A3A26", "#8A5A33", "#3B3F4C", "#B98A4E", "#A9A6A0"];

    private static readonly (string Ground, string Top, string Trim)[] Clothes =
    [
        (Mist, Ink, Marigold), (Honey, Cherry, Paper), (Blush, Sage, Honey), (Leaf, Ink, Paper), (Sand, Sky, Ink), (Mist, Cherry, Honey), (Blush, Ink, Marigold),
    ];

    public static string Svg(string name) => Svg(ArtSeed.Of(name), PortraitUrl.EndsInA(name));

    internal static string Svg(uint seed, bool endsInA) => Draw(seed, dice => endsInA ? dice.Whole(0, 3) : dice.Whole(4, 6));

    internal static string Svg(uint seed, int style) => Draw(seed, dice =>
    {
        // The draw is spent all the same: the choice changes the hair and nothing else.
        _ = dice.Whole(0, 3);
        return style;
    });

    private static string Draw(uint seed, Func<Dice, int> hairStyle)
    {
        var dice = new Dice(seed);
        var (ground, top, trim) = dice.Pick<(string, string, string)>(Clothes);
        var skin = dice.Pick<string>(Skins);
        var hair = dice.Pick<string>(Hairs);
        var rules = string.Concat(Enumerable.Range(0, 14).Select(i => $"M0 {N(12 + (i * 14))}H{N(Width)}"));
        var style = hairStyle(dice);
        var svg = new StringBuilder(Rect(0, 0, Width, Height, ground))
            .Append(Path(rules, $"stroke=\"{top}\" stroke-opacity=\".13\" stroke-width=\"1.5\""))
            .Append(PortraitHair.Behind(style, hair))
            .Append(Path("M18 208c2-44 32-56 52-60h36c20 4 50 16 52 60z", $"fill=\"{top}\""))
            .Append(Path("M72 118h32v30c0 20-32 20-32 0z", $"fill=\"{skin}\""))
            .Append(Path("M72 132c8 9 24 9 32 0v8c-8 10-24 10-32 0z", "fill=\"#14213A\" fill-opacity=\".14\""))
            .Append(Collar(dice.Whole(0, 2), top, trim))
            .Append(CultureInfo.InvariantCulture, $"<ellipse cx=\"88\" cy=\"90\" rx=\"33\" ry=\"41\" fill=\"{skin}\"/>")
            .Append(PortraitHair.InFront(style, hair));
        if (dice.Whole(0, 2) == 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g fill=\"none\" stroke=\"{Ink}\" stroke-width=\"3\"><circle cx=\"75\" cy=\"92\" r=\"11\"/><circle cx=\"101\" cy=\"92\" r=\"11\"/><path d=\"M86 90q2-3 4 0M64 89l-8-3M112 89l8-3\"/></g>");
        }

        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(Width)} {N(Height)}\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\">{svg}</svg>";
    }

    private static string Collar(int neck, string top, string trim)
    {
        switch (neck)
        {
            case 0:
                return Path("M70 148l18 26 18-26 10 4-28 40-28-40z", $"fill=\"{trim}\"");
            case 1:
                var stitches = Enumerable.Range(0, 5).Select(i => Path($"M84 {N(166 + (i * 10))}l8 6m0-6l-8 6", $"stroke=\"{top}\" stroke-width=\"2\""));
                return Path("M82 160h12v48H82z", $"fill=\"{trim}\"") + string.Concat(stitches);
            default:
                return Path("M64 150c6 22 42 22 48 0", $"fill=\"none\" stroke=\"{trim}\" stroke-width=\"6\"");
        }
    }
}
