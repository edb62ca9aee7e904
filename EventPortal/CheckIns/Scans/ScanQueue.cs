using EventPortal.Shared.Data;

namespace EventPortal.CheckIns.Scans;

/// <summary>
/// Scans of an event that come while others of it are being saved wait for them and are saved together: one look, one transaction and one step of the
/// event's counter for all doors of this server (docs/decisions/0052). It saves work and guards nothing: another server's doors have a queue of
/// their own, and the database decides between them.
/// </summary>
public sealed class ScanQueue(IServiceScopeFactory scopes)
{
    // so that the first of a crowd does not wait for all of it
    private const int MostAtOnce = 50;

    private readonly Lock gate = new();
    private readonly Dictionary<(Guid OrganizationId, Guid EventId), Queue<Scan>> waiting = [];

    /// <param name="cancellationToken">Ends the waiting only: a scan that is in the queue is carried out.</param>
    internal Task<CheckInResult> ScanAsync(Guid organizationId, Guid eventId, Scan scan, CancellationToken cancellationToken)
    {
        var door = (organizationId, eventId);
        lock (gate)
        {
            if (waiting.TryGetValue(door, out var queue)) queue.Enqueue(scan);
            else
            {
                waiting[door] = new([scan]);
                // not in the flow of this door's request: the scans of others follow in it
                using (ExecutionContext.SuppressFlow()) _ = Task.Run(() => WorkOffAsync(organizationId, eventId), CancellationToken.None);
            }
        }
        return scan.Result.WaitAsync(cancellationToken);
    }

    private async Task WorkOffAsync(Guid organizationId, Guid eventId)
    {
        while (Next((organizationId, eventId)) is { Count: > 0 } scans)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<TenantContext>().Use(organizationId);
                scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("doors");
                await scope.ServiceProvider.GetRequiredService<ScanDesk>().ScanAsync(eventId, scans);
            }
            catch (Exception e)
            {
                foreach (var scan in scans) scan.Fail(e);
            }
        }
    }

    private List<Scan> Next((Guid, Guid) door)
    {
        lock (gate)
        {
            var (queue, next) = (waiting[door], new List<Scan>());
            while (next.Count < MostAtOnce && queue.TryDequeue(out var scan)) next.Add(scan);
            if (next.Count == 0) waiting.Remove(door);
            return next;
        }
    }
}
