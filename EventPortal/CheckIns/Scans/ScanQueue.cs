using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;

namespace EventPortal.CheckIns.Scans;

/// <summary>
/// Scans of an event that come while others of it are being saved wait for them and are saved together: one look, one transaction and one step of the
/// event's counter for many doors of this server (docs/decisions/0052). It saves work and guards nothing: another server's doors have a queue of
/// their own, and the database decides between them.
/// </summary>
public sealed class ScanQueue(IServiceScopeFactory scopes)
{
    // so that the first of a crowd does not wait for all of it
    private const int MostAtOnce = 50;

    // one is decided here while the other is with the database
    private const int MostGroups = 2;

    private readonly Lock gate = new();
    private readonly Dictionary<(Guid OrganizationId, Guid EventId), Line> lines = [];

    /// <param name="cancellationToken">Ends the waiting only: a scan that is in the queue is carried out.</param>
    internal Task<CheckInResult> ScanAsync(Guid organizationId, Guid eventId, Scan scan, CancellationToken cancellationToken)
    {
        var door = (organizationId, eventId);
        lock (gate)
        {
            if (!lines.TryGetValue(door, out var line)) lines[door] = line = new();
            line.Waiting.Add(scan);
            if (line.Groups < MostGroups)
            {
                line.Groups++;
                // not in the flow of this door's request: the scans of others follow in it
                using (ExecutionContext.SuppressFlow()) _ = Task.Run(() => WorkOffAsync(organizationId, eventId), CancellationToken.None);
            }
        }
        return scan.Result.WaitAsync(cancellationToken);
    }

    private async Task WorkOffAsync(Guid organizationId, Guid eventId)
    {
        List<Scan> scans = [];
        while ((scans = Next((organizationId, eventId), scans)).Count > 0)
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

    /// <param name="done">Those of this group that are saved.</param>
    private List<Scan> Next((Guid, Guid) door, List<Scan> done)
    {
        lock (gate)
        {
            var (line, next) = (lines[door], new List<Scan>());
            line.Read.ExceptWith(done.Select(s => s.Key).OfType<TicketKey>());
            // a ticket that is just being let in is looked at again when that is saved
            foreach (var scan in line.Waiting)
                if (next.Count < MostAtOnce && (scan.Key is not { } key || line.Read.Add(key))) next.Add(scan);
            line.Waiting.RemoveAll(next.Contains);
            if (next.Count == 0 && --line.Groups == 0) lines.Remove(door);
            return next;
        }
    }

    private sealed class Line
    {
        public List<Scan> Waiting { get; } = [];

        /// <summary>Groups that are being saved.</summary>
        public int Groups { get; set; }

        /// <summary>Tickets in them.</summary>
        public HashSet<TicketKey> Read { get; } = [];
    }
}
