namespace EventPortal.Shared.Web.Grid;

/// <summary>Rows that were chosen for an action: some of them, or all that the filters find.</summary>
public sealed class GridSelection
{
    public HashSet<Guid> Ids { get; } = [];

    /// <summary>All that the list finds, also on the pages that were not seen.</summary>
    public bool All { get; private set; }

    public bool IsEmpty => !All && Ids.Count == 0;

    public bool Has(Guid id) => All || Ids.Contains(id);

    public void Toggle(Guid id, bool chosen)
    {
        All = false;
        if (chosen) Ids.Add(id);
        else Ids.Remove(id);
    }

    public void TogglePage(IEnumerable<Guid> page, bool chosen)
    {
        foreach (var id in page) Toggle(id, chosen);
    }

    public void TakeAll() => All = true;

    public void Clear()
    {
        All = false;
        Ids.Clear();
    }
}
