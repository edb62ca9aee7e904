namespace EventPortal.Documents.Contracts;

/// <summary>Draws the pictures that networks and messengers show of a link. Safe to call from any thread.</summary>
public interface IShareCards
{
    /// <summary>A PNG file of 1200 × 630 pixels; the same card gives the same bytes.</summary>
    /// <param name="coverSvg">The cover that the card names, drawn for 400 × 630 by the portal's cover generator.</param>
    byte[] Png(ShareCard card, string coverSvg);

    /// <summary>Names the picture by what it shows: two cards with the same tag are the same file. For ETag and addresses.</summary>
    string TagOf(ShareCard card);
}

/// <summary>What the picture of an event's link says. Texts arrive localized and formatted.</summary>
/// <param name="Kind">Course, webinar …; or that it was called off.</param>
/// <param name="Title">The event's, of any length.</param>
/// <param name="When">Date and time.</param>
/// <param name="Where">City, or that it is online.</param>
/// <param name="Organizer">Who runs it.</param>
/// <param name="Cover">Names the cover: the same name is the same drawing. Apart from the drawing, because a page needs the tag only.</param>
public sealed record ShareCard(string? Kind, string Title, string When, string Where, string Organizer, string Cover);
