namespace EventPortal.Catalog.Listing;

/// <summary>The listing as of a moment. Immutable but for its numbers of words and values, which only grow.</summary>
internal sealed record ListingSnapshot
{
    private readonly Lazy<Guid[]> speakers;
    private readonly Lazy<ListedEvent[]> coming;

    private ListingSnapshot(ListingNames names, DateTimeOffset asOf)
    {
        (Names, AsOf) = (names, asOf);
        coming = new(() => [.. Events.Where(e => !e.IsOver(AsOf))]);
        speakers = new(() => [.. OfGuests.SelectMany(e => e.Speakers).Distinct()]);
    }

    /// <summary>By start.</summary>
    public ListedEvent[] Events { get; private init; } = [];

    /// <summary>By start: what was not over at the moment of the snapshot.</summary>
    public IReadOnlyList<ListedEvent> Coming => coming.Value;

    public ListingNames Names { get; init; }

    public Vocabulary Words { get; private init; } = new();

    public FacetKeys Keys { get; private init; } = new();

    public ListingMemo Answers { get; } = new();

    /// <summary>The same as long as the events are.</summary>
    public object Mark { get; } = new();

    /// <summary>Every change saved before this moment is in it.</summary>
    public DateTimeOffset AsOf { get; private init; }

    public IEnumerable<Guid> Organizations => Events.Select(e => e.OrganizationId).Distinct();

    /// <summary>What a guest finds, coming and past.</summary>
    public IEnumerable<ListedEvent> OfGuests => Events.Where(e => e.IsOfGuests);

    /// <summary>Who speaks at an event that a guest finds.</summary>
    public IReadOnlyCollection<Guid> Speakers => speakers.Value;

    /// <summary>What begins from one moment to before the other, by start; found by two searches.</summary>
    public ArraySegment<ListedEvent> Starting((DateTimeOffset From, DateTimeOffset To) moments)
    {
        var first = FirstFrom(moments.From);
        return new(Events, first, Math.Max(0, FirstFrom(moments.To) - first));
    }

    /// <summary>What began before this moment, the latest first.</summary>
    public IEnumerable<ListedEvent> BegunBefore(DateTimeOffset moment)
    {
        for (var i = FirstFrom(moment) - 1; i >= 0; i--) yield return Events[i];
    }

    public static ListingSnapshot Empty(ListingNames names, DateTimeOffset asOf) => new(names, asOf);

    /// <summary>With the <paramref name="changed"/> replaced by those of them that were <paramref name="found"/>.</summary>
    public ListingSnapshot With(IReadOnlyCollection<ListedEvent> found, IReadOnlyCollection<Guid> changed, ListingNames names, DateTimeOffset asOf) =>
        new(names, asOf) { Words = Words, Keys = Keys, Events = Merged(found, changed.ToHashSet()) };

    /// <summary>The same events at a later moment.</summary>
    public ListingSnapshot At(DateTimeOffset asOf) => this with { AsOf = asOf };

    private int FirstFrom(DateTimeOffset moment)
    {
        var (low, high) = (0, Events.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Events[middle].StartsAt < moment) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // what stays is in order already; a change of one event must not cost the sorting of all
    private ListedEvent[] Merged(IReadOnlyCollection<ListedEvent> found, HashSet<Guid> gone)
    {
        ListedEvent[] added = [.. found];
        Array.Sort(added, ByStart);
        var merged = new List<ListedEvent>(Events.Length + added.Length);
        var next = 0;
        foreach (var listed in Events)
        {
            if (gone.Contains(listed.Id)) continue;
            while (next < added.Length && ByStart(added[next], listed) < 0) merged.Add(added[next++]);
            merged.Add(listed);
        }
        merged.AddRange(added.AsSpan(next));
        return [.. merged];
    }

    private static int ByStart(ListedEvent one, ListedEvent other) =>
        one.StartsAt != other.StartsAt ? one.StartsAt.CompareTo(other.StartsAt) : one.Id.CompareTo(other.Id);
}
