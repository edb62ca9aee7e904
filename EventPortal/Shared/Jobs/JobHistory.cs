using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Shared.Jobs;

/// <summary>What ran, where, how long, and why not.</summary>
public sealed class JobHistory(IDbContextFactory<AppDbContext> contexts, TimeProvider time, ILogger<JobHistory> log)
{
    private static readonly TimeSpan GoodKept = TimeSpan.FromDays(3);
    private static readonly TimeSpan BadKept = TimeSpan.FromDays(30);

    /// <summary>A history that cannot be written is no reason for a job to have failed.</summary>
    internal async Task KeepAsync(JobRun run)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            db.Add(run);
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (Exception e)
        {
            log.LogWarning(e, "The run of job {Job} was not kept", run.Job);
        }
    }

    public async Task<JobRun?> LastAsync(string job, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        return await Runs(db, job, null).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The newest runs of a job.</summary>
    /// <param name="failedOnly">Only those that did not succeed.</param>
    public async Task<KeysetPage<JobRun>> ListAsync(string job, bool failedOnly, Keyset? after, int size, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var runs = db.Set<JobRun>().AsNoTracking().Where(r => r.Job == job);
        if (failedOnly) runs = runs.Where(r => !r.Succeeded);
        return await runs.NewestFirst(r => r.StartedAt, r => r.Id, after).PageAsync(size, r => new(r.StartedAt, r.Id), cancellationToken);
    }

    /// <summary>Jobs whose newest run failed.</summary>
    public async Task<IReadOnlyList<JobRun>> FailingAsync(IEnumerable<string> jobs, CancellationToken cancellationToken)
    {
        var failing = new List<JobRun>();
        foreach (var job in jobs)
            if (await LastAsync(job, cancellationToken) is { Succeeded: false } last) failing.Add(last);
        return failing;
    }

    internal async Task PruneAsync(CancellationToken cancellationToken)
    {
        var (good, bad) = (time.GetUtcNow() - GoodKept, time.GetUtcNow() - BadKept);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<JobRun>().Where(r => (r.Succeeded && r.StartedAt < good) || (!r.Succeeded && r.StartedAt < bad)).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<JobRun> Runs(AppDbContext db, string job, Keyset? after) =>
        db.Set<JobRun>().AsNoTracking().Where(r => r.Job == job).NewestFirst(r => r.StartedAt, r => r.Id, after);
}
