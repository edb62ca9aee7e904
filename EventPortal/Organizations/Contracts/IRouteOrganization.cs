namespace EventPortal.Organizations.Contracts;

/// <summary>Tells which organization a route value points into (the event of <c>/door/{EventId}</c>); the slice that owns the object registers it.</summary>
public interface IRouteOrganization
{
    /// <summary>Name of the route value, a Guid: "EventId".</summary>
    string RouteKey { get; }

    /// <summary>Null: there is no such object.</summary>
    Task<Guid?> FindAsync(Guid id, CancellationToken cancellationToken);
}
