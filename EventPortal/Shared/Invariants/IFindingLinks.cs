namespace EventPortal.Shared.Invariants;

/// <summary>Filled by a slice whose pages show what a sweep finds.</summary>
public interface IFindingLinks
{
    /// <summary>"order", "event".</summary>
    string Of { get; }

    /// <summary>Addresses by id; what has no page is left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
