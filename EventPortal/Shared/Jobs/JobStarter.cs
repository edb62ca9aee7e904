using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace EventPortal.Shared.Jobs;

/// <summary>Runs a job at once, on whichever server takes it. However many ask at the same time, it is one run.</summary>
public sealed class JobStarter(ISchedulerFactory schedulers, IDbContextFactory<AppDbContext> contexts, CurrentUser user, TimeProvider time)
{
    /// <summary>Who asked, in the data of the trigger.</summary>
    internal const string StartedBy = "startedBy";

    /// <summary>The trigger's name in its group, which is the job's: the database takes one of it until the run is over.</summary>
    private const string Once = "now";

    /// <returns>False: it was asked for already and has not ended yet, or the schedule does not know it.</returns>
    public async Task<bool> StartAsync(string job, CancellationToken cancellationToken)
    {
        user.RequireAdmin();
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var key = new JobKey(job);
        if (!await scheduler.Exists(key, cancellationToken)) return false;
        var trigger = TriggerBuilder.Create().WithIdentity(Once, job).ForJob(key).StartAt(time.GetUtcNow())
            .UsingJobData(StartedBy, user.ActorName).Build();
        try
        {
            await scheduler.ScheduleJob(trigger, cancellationToken: cancellationToken);
        }
        catch (ObjectAlreadyExistsException)
        {
            return false;
        }
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RecordDone("Job", Guid.Empty, ("Job", job));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>When the schedule runs it next; null: not at all.</summary>
    public async Task<DateTimeOffset?> NextAsync(string job, CancellationToken cancellationToken)
    {
        user.RequireAdmin();
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        return (await scheduler.GetTrigger(new TriggerKey(job), cancellationToken))?.NextFireTimeUtc;
    }
}
