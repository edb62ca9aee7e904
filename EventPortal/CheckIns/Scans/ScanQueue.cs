using EventPortal.Shared.Data;
using EventPortal.Shared.Together;

namespace EventPortal.CheckIns.Scans;

/// <summary>Scans of many doors of an event, saved together (docs/decisions/0052).</summary>
public sealed class ScanQueue(IServiceScopeFactory scopes)
{
    private readonly TogetherQueue<(Guid OrganizationId, Guid EventId), Scan> queue = new(2, async (door, scans) =>
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Use(door.OrganizationId);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("doors");
        await scope.ServiceProvider.GetRequiredService<ScanDesk>().ScanAsync(door.EventId, scans);
    });

    /// <param name="cancellationToken">Ends the waiting only: a scan that is in the queue is carried out.</param>
    internal Task<CheckInResult> ScanAsync(Guid organizationId, Guid eventId, Scan scan, CancellationToken cancellationToken)
    {
        queue.Add((organizationId, eventId), scan);
        return scan.Result.WaitAsync(cancellationToken);
    }
}
