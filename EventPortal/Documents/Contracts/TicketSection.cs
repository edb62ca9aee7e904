namespace EventPortal.Documents.Contracts;

/// <summary>A block of the ticket's lower half: how to get there, entrance, what to bring, questions.</summary>
/// <param name="Title">Heading, localized.</param>
/// <param name="Text">A few sentences; line ends are kept.</param>
/// <param name="Link">An https, mailto or tel address the block leads to; shown under the text unless the text names it already.</param>
public sealed record TicketSection(string Title, string Text, string? Link = null);
