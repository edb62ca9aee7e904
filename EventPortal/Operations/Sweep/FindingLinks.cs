using EventPortal.Shared.Invariants;

namespace EventPortal.Operations.Sweep;

/// <summary>Addresses of what was found, asked once for each kind.</summary>
public sealed class FindingLinks(IEnumerable<IFindingLinks> sources, CheckWords words)
{
    /// <summary>By the check's link kind and the row's link id.</summary>
    public async Task<IReadOnlyDictionary<(string Of, Guid Id), string>> FindAsync(IReadOnlyList<SweepFinding> findings, CancellationToken cancellationToken)
    {
        var links = new Dictionary<(string, Guid), string>();
        foreach (var source in sources)
        {
            Guid[] ids = [.. findings.Where(f => words.LinksTo(f.Check) == source.Of).SelectMany(f => f.Rows).Select(r => r.LinkId).Distinct()];
            if (ids.Length == 0) continue;
            foreach (var (id, url) in await source.FindAsync(ids, cancellationToken)) links[(source.Of, id)] = url;
        }
        return links;
    }
}
