using EventPortal.Catalog.Contracts;

namespace EventPortal.Catalog.Parts;

/// <summary>The event whose parts a page edits.</summary>
/// <param name="Language">Of the event's texts.</param>
/// <param name="NumberRegistrants">People with a place, now or once.</param>
public sealed record PartsHead(
    Guid EventId, Guid OrganizationId, string Title, string Language, EventStatus Status, string TimeZone, DateTimeOffset StartsAt, DateTimeOffset EndsAt,
    bool RunsAreChosen, int NumberRegistrants)
{
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>It was called off: nothing of it changes any more.</summary>
    public bool IsOff => Status is EventStatus.Cancelled;
}
