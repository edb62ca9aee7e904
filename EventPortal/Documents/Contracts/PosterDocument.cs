namespace EventPortal.Documents.Contracts;

/// <summary>Everything a poster of an event says. Texts arrive localized and formatted; long ones shrink and wrap.</summary>
public sealed record PosterDocument
{
    /// <summary>What it is: course, webinar, conference.</summary>
    public string? Kind { get; init; }

    /// <summary>Title of the event.</summary>
    public required string EventTitle { get; init; }

    /// <summary>One or two sentences under the title.</summary>
    public string? Lead { get; init; }

    /// <summary>Date and time with the city of the time zone in brackets.</summary>
    public required string When { get; init; }

    /// <summary>City and address, or how one takes part from afar.</summary>
    public required string Where { get; init; }

    /// <summary>What it costs, in words; null says nothing of it.</summary>
    public string? Price { get; init; }

    /// <summary>Who runs the event.</summary>
    public required string Organizer { get; init; }

    /// <summary>Address of the event's page, in the QR code and in small print.</summary>
    public required string PublicUrl { get; init; }

    /// <summary>Language of the fixed labels: <c>uk</c>, <c>en</c> or <c>ru</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The organizer's own picture, a JPEG, cut to fill 210 × 98; null: <see cref="CoverSvg"/> is taken.</summary>
    public ReadOnlyMemory<byte>? CoverImage { get; init; }

    /// <summary>The cover as an SVG of the portal's cover generator, drawn for 210 × 98; null leaves the sheet in ink.</summary>
    public string? CoverSvg { get; init; }

    /// <summary>The sheet.</summary>
    public PosterSize Size { get; init; }
}

/// <summary>Sheets that a poster is printed on, upright.</summary>
public enum PosterSize
{
    /// <summary>210 × 297 mm.</summary>
    A4,

    /// <summary>297 × 420 mm: the same sheet, √2 larger.</summary>
    A3,
}
