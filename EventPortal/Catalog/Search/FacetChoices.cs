namespace EventPortal.Catalog.Search;

/// <summary>The values chosen of each facet; nothing chosen narrows nothing. Immutable.</summary>
public sealed class FacetChoices
{
    public static readonly FacetChoices None = new(new Dictionary<Facet, IReadOnlyList<string>>());
    private readonly Dictionary<Facet, IReadOnlyList<string>> chosen;

    private FacetChoices(Dictionary<Facet, IReadOnlyList<string>> chosen) => this.chosen = chosen;

    public IReadOnlyList<string> this[Facet facet] => chosen.GetValueOrDefault(facet) ?? [];

    public int Count => chosen.Values.Sum(v => v.Count);

    public FacetChoices With(Facet facet, IReadOnlyList<string> values)
    {
        var changed = new Dictionary<Facet, IReadOnlyList<string>>(chosen);
        if (values.Count == 0) changed.Remove(facet);
        else changed[facet] = values;
        return new(changed);
    }

    public FacetChoices Toggle(Facet facet, string value) =>
        With(facet, this[facet].Contains(value) ? [.. this[facet].Where(v => v != value)] : [.. this[facet], value]);
}
