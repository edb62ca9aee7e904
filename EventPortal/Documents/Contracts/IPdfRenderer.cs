namespace EventPortal.Documents.Contracts;

/// <summary>Makes PDF documents of what it is handed; knows no other slice. Safe to call from any thread.</summary>
public interface IPdfRenderer
{
    /// <summary>Renders tickets into one PDF, an A4 page each, in the given order; fonts and covers are shared between pages.</summary>
    /// <param name="tickets">At least one ticket.</param>
    /// <param name="now">Creation time written into the file: the same tickets and time give the same bytes.</param>
    /// <exception cref="ArgumentException">There are no tickets.</exception>
    byte[] RenderTickets(IReadOnlyList<TicketDocument> tickets, DateTimeOffset now);

    /// <summary>Renders the poster of an event: one sheet, to be hung on a wall and scanned.</summary>
    /// <param name="now">Creation time written into the file: the same poster and time give the same bytes.</param>
    byte[] RenderPoster(PosterDocument poster, DateTimeOffset now);

    /// <summary>Renders a report: a table over as many sheets as it needs.</summary>
    /// <param name="now">Creation time written into the file: the same table and time give the same bytes.</param>
    byte[] RenderTable(TableDocument table, DateTimeOffset now);
}
