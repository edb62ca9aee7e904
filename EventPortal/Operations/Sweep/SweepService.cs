using EventPortal.Shared;
using EventPortal.Shared.Data;
using EventPortal.Shared.Invariants;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Operations.Sweep;

/// <summary>
/// Asks every registered check for the rows that break its promise. Each check is one statement and so sees one moment; what is allowed to be in motion
/// (holds that just ended, messages on their way) has <see cref="Grace"/>. Reads every organization: it is for operators.
/// </summary>
public sealed class SweepService(
    IDbContextFactory<AppDbContext> contexts, IEnumerable<InvariantCheck> checks, PortalMetrics metrics, TimeProvider time, ILogger<SweepService> log)
{
    /// <summary>More rows of one check are only "that many or more".</summary>
    public const int CountAtMost = 1000;

    internal static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private const int RowsKept = 50;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    /// <summary>What does not hold at this moment; empty when all is well. Keeps nothing.</summary>
    public async Task<IReadOnlyList<SweepFinding>> FindAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        db.Database.SetCommandTimeout(TimeLimit);
        var found = new List<SweepFinding>();
        foreach (var check in checks.OrderBy(c => c.Name, StringComparer.Ordinal))
            if (await Rows(db, check, db.Now).ToListAsync(cancellationToken) is { Count: > 0 } rows)
                found.Add(new(check.Name, rows.Count, [.. rows.Take(RowsKept).Select(r => new SweepRow(r.Id, r.Label, r.LinkId, r.Expected, r.Found))]));
        return found;
    }

    /// <summary>Finds, counts, logs, and keeps the result for the page.</summary>
    public async Task<SweepRun> RunAsync(SweepTrigger trigger, string startedBy, CancellationToken cancellationToken)
    {
        var (startedAt, started) = (time.GetUtcNow(), time.GetTimestamp());
        var found = await FindAsync(cancellationToken);
        var run = SweepRun.Of(trigger, startedBy, startedAt, time.GetElapsedTime(started), checks.Count(), found);
        metrics.Swept(run.Found);
        foreach (var finding in found)
            log.LogError("Promise {Check} is broken by {Count} rows, first {Label} ({Id})", finding.Check, finding.Count, finding.Rows[0].Label, finding.Rows[0].Id);
        log.LogInformation("Sweep of {Checks} checks found {Found} rows in {Milliseconds} ms", run.Checks, run.Found, run.TookMilliseconds);
        await KeepAsync(run, cancellationToken);
        return run;
    }

    /// <summary>The newest result of any server; null before the first.</summary>
    public async Task<SweepRun?> LastAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        return await db.Set<SweepRun>().AsNoTracking().OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancellationToken);
    }

    internal static IQueryable<FindingRow> Rows(AppDbContext db, InvariantCheck check, DateTimeOffset now) =>
        db.Database.SqlQueryRaw<FindingRow>(check.Sql, now, now - Grace, now - TimeSpan.FromDays(1), true).OrderBy(r => r.Id).Take(CountAtMost);

    private async Task KeepAsync(SweepRun run, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        db.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        var before = run.StartedAt - Kept;
        await db.Set<SweepRun>().Where(r => r.StartedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
