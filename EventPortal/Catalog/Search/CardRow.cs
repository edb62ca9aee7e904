using EventPortal.Catalog.Contracts;

namespace EventPortal.Catalog.Search;

/// <summary>An event as the list reads it.</summary>
internal sealed record CardRow
{
    public required Guid Id { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string Slug { get; init; }

    public required EventStatus Status { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required string TimeZone { get; init; }

    public required string Title { get; init; }

    public required string Language { get; init; }

    public required EventKind Kind { get; init; }

    public required EventFormat Format { get; init; }

    public string? City { get; init; }

    public int? PracticalHours { get; init; }

    public int? SelfEducationHours { get; init; }

    public required bool RegistrationCompleted { get; init; }

    public required bool ApprovalRequired { get; init; }

    public required bool PriceAfterApproval { get; init; }

    public DictionaryName? Type { get; init; }

    public DictionaryName? Level { get; init; }

    public string? Direction { get; init; }

    public string? Speaker { get; init; }

    /// <summary>The first group of a private event.</summary>
    public Guid? GroupId { get; init; }

    public bool IsOver(DateTimeOffset now) => Status is EventStatus.Completed || EndsAt <= now;
}
