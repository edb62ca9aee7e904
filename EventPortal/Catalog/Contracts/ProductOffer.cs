using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Contracts;

/// <summary>A product as a buyer meets it at a moment.</summary>
public sealed record ProductOffer
{
    public required Guid ProductId { get; init; }

    public required OfferKind Kind { get; init; }

    /// <summary>The ticket's name.</summary>
    public required string Title { get; init; }

    public string? Description { get; init; }

    public required OfferedEvent Event { get; init; }

    /// <summary>What a buyer pays now: the early price, while there is one and the product is on sale.</summary>
    public required Money Price { get; init; }

    /// <summary>The regular price.</summary>
    public required Money FullPrice { get; init; }

    /// <summary>Free places; null: unlimited. Not less than 0.</summary>
    public int? Available { get; init; }

    public int? Quantity { get; init; }

    public required OfferState State { get; init; }

    /// <summary>When the state began or will end: the start of the sale for NotYet, its end for Ended, the event's end for EventOver.</summary>
    public DateTimeOffset? StateAt { get; init; }

    /// <summary>The sale ends then.</summary>
    public DateTimeOffset? SalesEnd { get; init; }

    /// <summary>Minutes that an unpaid registration is RESERVED; null: PENDING, with the order's own time.</summary>
    public int? ReservationMinutes { get; init; }

    /// <summary>Percent paid now; null: all.</summary>
    public int? PrepaymentPercent { get; init; }

    /// <summary>The only run this ticket is for.</summary>
    public Guid? LessonId { get; init; }

    /// <summary>Registration fields of this ticket, in order.</summary>
    public IReadOnlyList<OfferQuestion> Questions { get; init; } = [];

    /// <summary>A new place can be taken now (an approval event also wants an approved application).</summary>
    public bool CanBeTaken => State is OfferState.OnSale;

    /// <summary>A place that is already in a cart can still be ordered: what is full for others is not full for its holder.</summary>
    public bool CanBeKept => State is OfferState.OnSale or OfferState.AllHeld or OfferState.SoldOut;
}

/// <summary>The event of an offer.</summary>
public sealed record OfferedEvent
{
    public required Guid EventId { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string OrganizationSlug { get; init; }

    public required string OrganizationName { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required bool IsCourse { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>IANA id of the event's zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Both: hybrid.</summary>
    public required bool IsOnline { get; init; }

    public required bool IsOnsite { get; init; }

    public string? City { get; init; }

    public string? Address { get; init; }

    public Guid? SectorId { get; init; }

    public Guid? DirectionId { get; init; }

    /// <summary>A place needs an approved application.</summary>
    public required bool ApprovalRequired { get; init; }

    public required bool RegistrationClosed { get; init; }

    /// <summary>Public, or of a group that the current user sees.</summary>
    public required bool IsVisible { get; init; }

    public required int HoldMinutes { get; init; }

    public required int UnpaidLifetimeMinutes { get; init; }

    public int? CancelByParticipantHours { get; init; }

    /// <summary>Alternative runs to pick one of; empty: nothing to pick.</summary>
    public IReadOnlyList<OfferedRun> Runs { get; init; } = [];
}

/// <summary>One run of an event with alternatives.</summary>
public sealed record OfferedRun(Guid LessonId, DateTimeOffset StartsAt, string? Title);

/// <summary>A registration field.</summary>
/// <param name="When">Asked only under this condition; null: always. Ask <see cref="OfferQuestions.Asked"/>.</param>
public sealed record OfferQuestion(Guid QuestionId, string Text, QuestionKind Kind, bool Required, IReadOnlyList<string> Options, OfferCondition? When = null);

/// <summary>What is sold.</summary>
public enum OfferKind
{
    Ticket,
    Recording,
}

/// <summary>Whether a place can be taken now, and if not, why.</summary>
public enum OfferState
{
    OnSale,

    /// <summary>Nothing is free, but some places are only held and may come back.</summary>
    AllHeld,
    SoldOut,
    NotYet,
    Ended,
    Inactive,

    /// <summary>Registration was closed by hand.</summary>
    RegistrationClosed,

    /// <summary>The event is over.</summary>
    EventOver,

    /// <summary>The event is cancelled, withdrawn, or not for this user.</summary>
    Unavailable,
}
