using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;

namespace EventPortal.Catalog.Feeds;

internal static class FeedSql
{
    public static IQueryable<FeedRow> Rows(IQueryable<Event> events) => events.Select(e => new FeedRow
    {
        Id = e.Id, OrganizationId = e.OrganizationId, Slug = e.Slug, Status = e.Status, Version = e.Version, UpdatedAt = e.UpdatedAt, StartsAt = e.StartsAt,
        EndsAt = e.EndsAt, TimeZone = e.TimeZone, Title = e.Content.Title, Lead = e.Content.Lead, Format = e.Content.Format, City = e.Content.City,
        Address = e.Content.Address, LessonMinutes = e.Content.DurationLesson, Lessons = e.Lessons.Count,
    });
}

/// <summary>An event as a calendar needs it.</summary>
internal sealed record FeedRow
{
    public required Guid Id { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string Slug { get; init; }

    public required EventStatus Status { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required string TimeZone { get; init; }

    public required string Title { get; init; }

    public string? Lead { get; init; }

    public required EventFormat Format { get; init; }

    public string? City { get; init; }

    public string? Address { get; init; }

    public required int LessonMinutes { get; init; }

    public required int Lessons { get; init; }
}
