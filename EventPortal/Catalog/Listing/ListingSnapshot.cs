namespace EventPortal.Catalog.Listing;

/// <summary>The listing as of a moment. Immutable but for its numbers of words and values, which only grow.</summary>
internal sealed record ListingSnapshot
{
    private readonly Dictionary<Guid, ListedEvent> byId = [];

    private ListingSnapshot(ListingNames names, DateTimeOffset asOf) => (Names, AsOf) = (names, asOf);

    /// <summary>By start.</summary>
    public ListedEvent[] Events { get; private init; } = [];

    public ListingNames Names { get; init; }

    public Vocabulary Words { get; private init; } = new();

    public FacetKeys Keys { get; private init; } = new();

    public ListingMemo Answers { get; } = new();

    /// <summary>Every change saved before this moment is in it.</summary>
    public DateTimeOffset AsOf { get; private init; }

    public IEnumerable<Guid> Organizations => Events.Select(e => e.OrganizationId).Distinct();

    public static ListingSnapshot Empty(ListingNames names, DateTimeOffset asOf) => new(names, asOf);

    public ListedEvent? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>With the <paramref name="changed"/> replaced by those of them that were <paramref name="found"/>.</summary>
    public ListingSnapshot With(IReadOnlyCollection<ListedEvent> found, IReadOnlyCollection<Guid> changed, ListingNames names, DateTimeOffset asOf) =>
        new ListingSnapshot(names, asOf) { Words = Words, Keys = Keys }.Filled(byId, changed, found);

    /// <summary>The same events at a later moment.</summary>
    public ListingSnapshot At(DateTimeOffset asOf) => this with { AsOf = asOf };

    private ListingSnapshot Filled(Dictionary<Guid, ListedEvent> known, IReadOnlyCollection<Guid> changed, IReadOnlyCollection<ListedEvent> found)
    {
        byId.EnsureCapacity(known.Count + found.Count);
        foreach (var (id, listed) in known) byId[id] = listed;
        foreach (var id in changed) byId.Remove(id);
        foreach (var listed in found) byId[listed.Id] = listed;
        ListedEvent[] events = [.. byId.Values];
        Array.Sort(events, (a, b) => a.StartsAt != b.StartsAt ? a.StartsAt.CompareTo(b.StartsAt) : a.Id.CompareTo(b.Id));
        return this with { Events = events };
    }
}
