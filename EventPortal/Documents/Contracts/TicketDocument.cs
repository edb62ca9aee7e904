namespace EventPortal.Documents.Contracts;

/// <summary>
/// Everything one printed ticket says. Texts arrive localized and formatted (dates with the city of their time zone, money with its
/// currency); only the fixed labels come from Documents. Long texts shrink and wrap, nothing is assumed about their length.
/// </summary>
public sealed record TicketDocument
{
    /// <summary>Title of the event.</summary>
    public required string EventTitle { get; init; }

    /// <summary>Full name of the person who enters.</summary>
    public required string AttendeeName { get; init; }

    /// <summary>Name of the ticket type.</summary>
    public required string TicketName { get; init; }

    /// <summary>Date and time with the city of the time zone in brackets.</summary>
    public required string When { get; init; }

    /// <summary>Address, or null for an online event: the line is then left out.</summary>
    public string? Where { get; init; }

    /// <summary>Order number and what was paid.</summary>
    public required string OrderLine { get; init; }

    /// <summary>The ticket's code, eight letters and digits; shown in two groups of four.</summary>
    public required string Code { get; init; }

    /// <summary>What the QR code holds.</summary>
    public required string QrText { get; init; }

    /// <summary>A sentence under the code, such as until when the ticket can be passed on.</summary>
    public string? Note { get; init; }

    /// <summary>Blocks of the lower half, two columns, up to six.</summary>
    public IReadOnlyList<TicketSection> Sections { get; init; } = [];

    /// <summary>Name of the organizer, for the footer and the file's author.</summary>
    public required string Organizer { get; init; }

    /// <summary>Address of the ticket's page, for the footer.</summary>
    public required string PublicUrl { get; init; }

    /// <summary>Language of the fixed labels: <c>uk</c>, <c>en</c> or <c>ru</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Picture of the strip at the left; null leaves it in ink.</summary>
    public TicketCover? Cover { get; init; }

    /// <summary>Which ticket of the order this is, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>How many tickets the order has; the line is left out when it is 1.</summary>
    public int Count { get; init; } = 1;
}
