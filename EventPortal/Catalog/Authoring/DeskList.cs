using EventPortal.Catalog.Contracts;

namespace EventPortal.Catalog.Authoring;

/// <summary>A tab of an organization's list of events.</summary>
public enum DeskTab
{
    All,
    Drafts,
    Published,
    Past,
    Cancelled,
    Archived,
}

public enum DeskSort
{
    /// <summary>Coming ones first, the nearest on top, then the past from the newest.</summary>
    Start,
    Title,
    Sold,
    Changed,
}

/// <param name="Page">From one.</param>
public sealed record DeskFilter(DeskTab Tab = DeskTab.All, string? Query = null, DeskSort Sort = DeskSort.Start, int Page = 1);

/// <summary>A line of the list.</summary>
/// <param name="Capacity">Of all active ticket types; null: one of them has no limit.</param>
/// <param name="OrganizationSlug">In the public address.</param>
public sealed record DeskEvent(
    Guid Id, Guid OrganizationId, string OrganizationSlug, string Title, string Slug, EventKind Kind, EventStatus Status, EventFormat Format, DateTimeOffset StartsAt,
    DateTimeOffset EndsAt, string TimeZone, string? City, int Sold, int? Capacity, bool HasTickets, bool IsHidden, bool IsActive, bool IsArchived)
{
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>Published, but its end has passed: the job completes it within minutes, a person at once.</summary>
    public bool IsOver(DateTimeOffset now) => Status is EventStatus.Published && EndsAt <= now;

    public bool IsPublic => IsActive && !IsArchived && Status is EventStatus.Published or EventStatus.Completed;

    public string Url => CatalogUrls.Event(OrganizationSlug, Slug);
}

/// <param name="Counts">By tab, of all that the search finds.</param>
public sealed record DeskList(IReadOnlyList<DeskEvent> Events, int Total, int Pages, IReadOnlyDictionary<DeskTab, int> Counts);
