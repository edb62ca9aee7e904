namespace EventPortal.Catalog.Covers;

/// <summary>Addresses of drawn covers. Everything the drawing depends on is in the address, so the answer is cached for ever.</summary>
public static class CoverUrls
{
    internal const string Route = "/covers/{slug}.svg";

    public static string For(string slug, CoverKind kind, string direction, CoverRatio ratio = CoverRatio.Card) =>
        $"/covers/{Uri.EscapeDataString(slug)}.svg?kind={kind.Slug()}&direction={Uri.EscapeDataString(direction)}&ratio={Slug(ratio)}";

    internal static string Slug(CoverRatio ratio) => ratio switch
    {
        CoverRatio.Card => "card",
        CoverRatio.Page => "page",
        CoverRatio.Square => "square",
        CoverRatio.Strip => "strip",
        CoverRatio.Phone => "phone",
        CoverRatio.Band => "band",
        CoverRatio.Social => "social",
        _ => throw new ArgumentOutOfRangeException(nameof(ratio)),
    };

    internal static CoverRatio? ParseRatio(string? slug) =>
        Enum.GetValues<CoverRatio>().Cast<CoverRatio?>().FirstOrDefault(x => Slug(x!.Value) == slug);
}
