using System.Text.Json.Serialization;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Contracts;

/// <summary>When and where an event takes place: what participants are told of when it changes.</summary>
/// <param name="TimeZone">IANA id of the zone in which the event's clock runs.</param>
public sealed record EventPlan(DateTimeOffset StartsAt, DateTimeOffset EndsAt, string TimeZone, EventFormat Format, string? City, string? Address)
{
    [JsonIgnore]
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>City and address; null for an event that is online only, or when nothing is said.</summary>
    [JsonIgnore]
    public string? Where => Format is EventFormat.Online
        ? null
        : string.Join(", ", new[] { City, Address }.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } place ? place : null;
}

/// <summary>A published event takes place at another time or elsewhere.</summary>
/// <param name="LinkChanged">The common online link is another one; it is shown on tickets only.</param>
/// <param name="At">When it was changed: the occasion of the letters.</param>
public sealed record EventRescheduled(Guid EventId, Guid OrganizationId, EventPlan Before, EventPlan After, bool LinkChanged, DateTimeOffset At) : IDomainEvent;

/// <summary>A lesson of a published event begins at another time.</summary>
/// <param name="Title">Its own; null where it has the event's.</param>
/// <param name="ChosenOnly">Only those who chose this run are concerned; else everybody who has a place.</param>
/// <param name="At">When it was changed: the occasion of the letters.</param>
public sealed record LessonRescheduled(
    Guid EventId, Guid OrganizationId, Guid LessonId, string? Title, DateTimeOffset Before, DateTimeOffset After, bool ChosenOnly, DateTimeOffset At) : IDomainEvent;
