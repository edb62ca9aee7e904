using EventPortal.Catalog.Covers.Families;

namespace EventPortal.Catalog.Covers;

/// <summary>Four colours of a direction and the family of drawings that suits it first.</summary>
internal sealed record Palette(string Background, string Main, string Second, string Spark, CoverFamily Home)
{
    public const string Ink = "#17294A";
    public const string Marigold = "#F2AE24";
    public const string Paper = "#FFFEFB";
    public const string Cherry = "#A3253A";
    public const string Sky = "#5B7FB5";
    public const string Sage = "#1A6644";
    public const string Clay = "#C4673E";
    public const string Night = "#0F1828";
    public const string Mist = "#DCE6F2";
    public const string Sand = "#EFE6D5";
    public const string Blush = "#F4DDD2";
    public const string Leaf = "#DDE8D6";
    public const string Honey = "#F6D68F";

    // The order is part of the drawing: a direction outside the table takes a row by its seed.
    private static readonly (string Slug, Palette Palette)[] Directions =
    [
        ("anhliiska-mova", new(Mist, Ink, Sky, Marigold, CoverFamily.Propysy)),
        ("ukrainska-mova", new(Blush, Cherry, Ink, Marigold, CoverFamily.Vyshyvka)),
        ("matematyka", new(Ink, Marigold, Sky, Paper, CoverFamily.Duhy)),
        ("pryrodnychi-nauky", new(Leaf, Sage, Ink, Marigold, CoverFamily.Pole)),
        ("informatyka", new(Night, Sky, Marigold, Paper, CoverFamily.Orbity)),
        ("pochatkova-shkola", new(Honey, Ink, Cherry, Paper, CoverFamily.Vytynanka)),
        ("psykholohiia", new(Sand, Clay, Ink, Marigold, CoverFamily.Rozmova)),
        ("upravlinnia", new(Sand, Ink, Sky, Marigold, CoverFamily.Polytsia)),
        ("mystetstvo", new(Ink, Blush, Cherry, Marigold, CoverFamily.Vytynanka)),
        ("istoriia", new(Clay, Paper, Ink, Marigold, CoverFamily.Polytsia)),
    ];

    private static readonly Dictionary<string, Palette> BySlug = Directions.ToDictionary(x => x.Slug, x => x.Palette, StringComparer.Ordinal);

    public static Palette Of(string direction, uint seed)
    {
        // Older data carries this spelling; a cover must not change because a slug was corrected.
        var slug = direction == "anglijska-mova" ? "anhliiska-mova" : direction;
        return BySlug.GetValueOrDefault(slug) ?? Directions[seed % (uint)Directions.Length].Palette;
    }
}
