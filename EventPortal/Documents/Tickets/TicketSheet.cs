namespace EventPortal.Documents.Tickets;

/// <summary>Places on the A4 sheet, in millimetres from the top left corner (design/print-ticket.html).</summary>
internal static class TicketSheet
{
    public const double Width = 210;
    public const double Height = 297;

    /// <summary>The matter begins right of the margin line.</summary>
    public const double Left = 40;
    public const double Right = Width - 16;
    public const double Measure = Right - Left;
    public const double Top = 16;

    public const double MarginLine = 30;
    public const double StripHeight = 146;

    /// <summary>The fold: half of the sheet.</summary>
    public const double Cut = Height / 2;
    public const double EntryBottom = Cut - 9;

    public const double GuideTop = Cut + 9;
    public const double GuideBottom = 268;
    public const double LastRule = 265.7;
    public const double RuleStep = 8;
    public const double FooterLine = 277;
}
