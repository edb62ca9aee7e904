namespace EventPortal.Catalog.Contracts;

/// <summary>Regions of Ukraine for forms of other slices.</summary>
public interface IAreas
{
    /// <summary>In their order, named in the reader's language.</summary>
    Task<IReadOnlyList<AreaName>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>A region, or an entry of another dictionary, to choose.</summary>
public sealed record AreaName(Guid Id, string Name);
