using System.Collections.Concurrent;
using EventPortal.Catalog.Search;

namespace EventPortal.Catalog.Listing;

/// <summary>Numbers for the values of the facets, so that counting is counting and not comparing texts. Only grows; one writer, many readers.</summary>
internal sealed class FacetKeys
{
    private static readonly int[] Nothing = [];
    private readonly ConcurrentDictionary<string, int[]>[] numbers =
        [.. Enum.GetValues<Facet>().Select(_ => new ConcurrentDictionary<string, int[]>(StringComparer.Ordinal))];

    /// <summary>The number of a value, in an array that all events with this value share.</summary>
    public int[] NumberOf(Facet facet, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return Nothing;
        var known = numbers[(int)facet];
        return known.TryGetValue(value, out var number) ? number : known[value] = [known.Count];
    }

    /// <summary>Every value with its number.</summary>
    public IEnumerable<(string Value, int Number)> Of(Facet facet) => numbers[(int)facet].Select(p => (p.Key, p.Value[0]));

    public int CountOf(Facet facet) => numbers[(int)facet].Count;

    /// <summary>Numbers of the values that are known; a value that no event has finds nothing.</summary>
    public int[] Find(Facet facet, IReadOnlyList<string> values) =>
        [.. values.Select(v => numbers[(int)facet].GetValueOrDefault(v)).OfType<int[]>().Select(n => n[0])];
}
