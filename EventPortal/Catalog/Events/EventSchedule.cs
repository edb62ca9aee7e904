using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Events;

/// <summary>When the event takes place, and in which zone its clock runs.</summary>
public sealed record EventSchedule
{
    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    /// <summary>IANA id, "Europe/Kyiv".</summary>
    public string TimeZone { get; init; } = "Europe/Kyiv";

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <exception cref="DomainException">It ends before it starts, or the zone is unknown.</exception>
    internal void Check()
    {
        Guard.That(EndsAt > StartsAt, CatalogErrors.EndsBeforeStart);
        Guard.That(TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _), CatalogErrors.ZoneUnknown);
    }
}
