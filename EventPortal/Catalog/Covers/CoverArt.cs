using EventPortal.Catalog.Covers.Families;
using EventPortal.Shared.Web.Ui;
using static EventPortal.Catalog.Covers.Pen;

namespace EventPortal.Catalog.Covers;

/// <summary>
/// Draws the cover of an event whose organizer has uploaded none: the same words and size give the same SVG text for ever.
/// The reference is the design's <c>cover-art.js</c>; CoverArtTests compares string by string.
/// </summary>
public static class CoverArt
{
    public static string Svg(string slug, CoverKind kind, string direction, int width, int height, CoverFamily? family = null)
    {
        var seed = ArtSeed.Of($"{slug}|{kind.Slug()}|{direction}");
        var dice = new Dice(seed);
        var colours = Palette.Of(direction, seed);
        // Six of ten events take the family of their direction. A given family spends no draws, as in the prototype.
        var drawn = family ?? (dice.Whole(0, 9) < 6 ? colours.Home : (CoverFamily)dice.Whole(0, 7));
        var canvas = new Canvas(dice, width, height, colours);
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(height)}\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\">"
            + Rect(0, 0, width, height, colours.Background) + Draw(drawn, canvas) + Mark(kind, canvas) + "</svg>";
    }

    private static string Draw(CoverFamily family, Canvas canvas) => family switch
    {
        CoverFamily.Propysy => Propysy.Draw(canvas),
        CoverFamily.Vyshyvka => Vyshyvka.Draw(canvas),
        CoverFamily.Pole => Pole.Draw(canvas),
        CoverFamily.Duhy => Duhy.Draw(canvas),
        CoverFamily.Orbity => Orbity.Draw(canvas),
        CoverFamily.Rozmova => Rozmova.Draw(canvas),
        CoverFamily.Polytsia => Polytsia.Draw(canvas),
        CoverFamily.Vytynanka => Vytynanka.Draw(canvas),
        _ => throw new ArgumentOutOfRangeException(nameof(family)),
    };

    // The kind marks the sheet: a course is ruled, a webinar sends waves, an event stands on the ground.
    private static string Mark(CoverKind kind, Canvas canvas)
    {
        var (_, width, height, colours) = canvas;
        switch (kind)
        {
            case CoverKind.Webinar:
                var waves = Circle(width, 0, height * .3, colours.Background);
                for (var i = 1; i <= 3; i++)
                {
                    waves += Circle(width, 0, height * (.025 + (.075 * i)), "none", $"stroke=\"{(colours.Main == colours.Background ? colours.Second : colours.Main)}\" stroke-width=\"{R(height * .012)}\"");
                }

                return waves + Circle(width, 0, height * .045, colours.Spark);
            case CoverKind.Event:
                return Path($"M0 {N(height - 3)}H{N(width)}", $"stroke=\"{colours.Spark}\" stroke-width=\"6\"");
            default:
                return "";
        }
    }
}
