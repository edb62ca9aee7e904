using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Organizations.Contracts;

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

    public Guid? CoverMediaId { get; init; }

    /// <summary>The first group of a private event.</summary>
    public Guid? GroupId { get; init; }

    public bool IsOver(DateTimeOffset now) => Status is EventStatus.Completed || EndsAt <= now;

    public EventCard ToCard(IReadOnlyList<Product> products, OrganizationSummary owner, IReadOnlyDictionary<Guid, string> groups, DateTimeOffset now) => new()
    {
        Id = Id, Url = CatalogUrls.Event(owner.Slug, Slug), Title = Title, Language = Language, StartsAt = StartsAt, EndsAt = EndsAt,
        Zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone), Format = Format, City = City,
        Hours = PracticalHours is null && SelfEducationHours is null ? null : (PracticalHours ?? 0) + (SelfEducationHours ?? 0),
        Type = Type, Level = Level, Speaker = Speaker, ApprovalRequired = ApprovalRequired, IsCancelled = Status is EventStatus.Cancelled,
        Cover = new(Slug, EventCovers.KindOf(Kind, Type?.Slug), Direction ?? "", CoverMediaId),
        Offer = CardOffer.Of(this, products, now),
        GroupName = GroupId is { } group ? groups.GetValueOrDefault(group) : null,
    };
}
