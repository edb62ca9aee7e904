using EventPortal.Catalog.Contracts;

namespace EventPortal.Catalog.Events;

/// <summary>How an event looks, as its organizer edits it.</summary>
/// <param name="Card">The cover as it is now, with what the drawn one depends on.</param>
/// <param name="Alt">What the organizer's own cover shows.</param>
/// <param name="Language">Of the event, ISO 639-1: the words are in it.</param>
public sealed record EventLook(Guid EventId, string Title, string Language, string Url, bool IsPublic, EventCover Card, string? Alt, Guid? ApprobationId);

/// <summary>A change of it; the files that the page began with are refused when somebody has changed them meanwhile.</summary>
public sealed record EventLookChange(Guid EventId, Guid? CoverBefore, Guid? CoverAfter, string? Alt, Guid? ApprobationBefore, Guid? ApprobationAfter);
