using EventPortal.Catalog.Contracts;

namespace EventPortal.Catalog.Search;

/// <summary>An event in the catalog, on an organization's page, in the week's diary.</summary>
public sealed record EventCard
{
    public required Guid Id { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    /// <summary>ISO 639-1, of the event and its title.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required EventFormat Format { get; init; }

    public string? City { get; init; }

    /// <summary>Practical and self-education together; null when the event gives no hours.</summary>
    public int? Hours { get; init; }

    public DictionaryName? Type { get; init; }

    public DictionaryName? Level { get; init; }

    public string? Speaker { get; init; }

    public required EventCover Cover { get; init; }

    public required CardOffer Offer { get; init; }

    public bool ApprovalRequired { get; init; }

    /// <summary>Name of the group to whose members the event is shown; null: public.</summary>
    public string? GroupName { get; init; }

    /// <summary>Called off; only a reader's own lists still show it.</summary>
    public bool IsCancelled { get; init; }

    public bool IsPast => Offer.State is Availability.Past;
}
