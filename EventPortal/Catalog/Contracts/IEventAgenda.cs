namespace EventPortal.Catalog.Contracts;

/// <summary>Which events organizations run in a time; for their members, who may see every state.</summary>
public interface IEventAgenda
{
    /// <summary>Published and completed events that overlap the time, by start.</summary>
    /// <param name="organizationIds">Null: of all organizations, for platform admins.</param>
    Task<IReadOnlyList<EventSummary>> BetweenAsync(
        IReadOnlyCollection<Guid>? organizationIds, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);
}
