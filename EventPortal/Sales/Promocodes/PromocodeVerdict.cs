using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Promocodes;

/// <summary>Whether a code applies, and if not, why. The text is the key "Promocode.&lt;Outcome&gt;" of SalesText.</summary>
public enum PromocodeOutcome
{
    Applied,

    /// <summary>No organization of the cart has such a code.</summary>
    Unknown,

    /// <summary>Switched off by the organizer.</summary>
    Inactive,

    /// <summary>Begins at <see cref="PromocodeVerdict.Date"/>.</summary>
    NotBegun,

    /// <summary>Ended at <see cref="PromocodeVerdict.Date"/>.</summary>
    Ended,

    /// <summary>All its uses are taken.</summary>
    Exhausted,

    /// <summary>Works from <see cref="PromocodeVerdict.Needed"/> matching places.</summary>
    TooFew,

    /// <summary>Nothing in the cart is what it is for: <see cref="PromocodeVerdict.EventIds"/>, <see cref="PromocodeVerdict.SectorIds"/>, <see cref="PromocodeVerdict.ExamIds"/>.</summary>
    NothingMatches,

    /// <summary>A sum in <see cref="PromocodeVerdict.Currency"/>, the cart is in another.</summary>
    OtherCurrency,

    /// <summary>There is nothing to lower: the matching places are free.</summary>
    NothingToLower,
}

/// <summary>What a code does to a cart. <see cref="Diffs"/>: line → discount of the whole line; only with <see cref="PromocodeOutcome.Applied"/>.</summary>
public sealed record PromocodeVerdict(PromocodeOutcome Outcome)
{
    public bool IsApplied => Outcome is PromocodeOutcome.Applied;

    public Guid? PromocodeId { get; init; }

    public DateTimeOffset? Date { get; init; }

    public int? Needed { get; init; }

    public string? Currency { get; init; }

    public IReadOnlyList<Guid> EventIds { get; init; } = [];

    public IReadOnlyList<Guid> SectorIds { get; init; } = [];

    public IReadOnlyList<Guid> ExamIds { get; init; } = [];

    /// <summary>Titles of those events, sectors and exams, for the words.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public IReadOnlyDictionary<Guid, Money> Diffs { get; init; } = new Dictionary<Guid, Money>();

    /// <summary>Key in SalesText.</summary>
    public string TextKey => "Promocode." + Outcome;
}
