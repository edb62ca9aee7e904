namespace EventPortal.Catalog.Covers;

/// <summary>What the sheet is marked as.</summary>
public enum CoverKind
{
    /// <summary>No mark.</summary>
    Course,

    /// <summary>Waves in the corner.</summary>
    Webinar,

    /// <summary>A marigold ground line.</summary>
    Event,
}

internal static class CoverKindSlug
{
    // Part of the seed: renaming a kind would redraw every cover.
    public static string Slug(this CoverKind kind) => kind switch
    {
        CoverKind.Course => "course",
        CoverKind.Webinar => "webinar",
        CoverKind.Event => "event",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static CoverKind? Parse(string? slug) => slug switch
    {
        "course" => CoverKind.Course,
        "webinar" => CoverKind.Webinar,
        "event" => CoverKind.Event,
        _ => null,
    };
}
