namespace EventPortal.Catalog.Covers;

/// <summary>The sizes a cover is drawn for: a cover is asked for in the ratio it will be shown in, never cropped afterwards.</summary>
public enum CoverRatio
{
    /// <summary>Event card, 16:10.</summary>
    Card,

    /// <summary>Event page, 16:11.</summary>
    Page,

    /// <summary>Cart line, 1:1.</summary>
    Square,

    /// <summary>Ticket strip, 3:4.</summary>
    Strip,

    /// <summary>Top of the ticket on a phone, 19:5.</summary>
    Phone,

    /// <summary>Certificate band, before it is turned by 90°.</summary>
    Band,

    /// <summary>Open Graph, 1200×630.</summary>
    Social,
}

public static class CoverSize
{
    public static (int Width, int Height) Of(CoverRatio ratio) => ratio switch
    {
        CoverRatio.Card => (640, 400),
        CoverRatio.Page => (800, 550),
        CoverRatio.Square => (400, 400),
        CoverRatio.Strip => (300, 400),
        CoverRatio.Phone => (760, 200),
        CoverRatio.Band => (1480, 240),
        CoverRatio.Social => (1200, 630),
        _ => throw new ArgumentOutOfRangeException(nameof(ratio)),
    };
}
