using System.Diagnostics;
using EventPortal.Shared.Data;
using Quartz;

namespace EventPortal.Shared.Jobs;

/// <summary>
/// The one class that the stored schedule names; finds the portal's job by the key, so that moving a job's class never breaks a schedule.
/// A run has a scope of its own, acts as the system and sees every organization. Never two runs of one job at a time in the cluster.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class PortalJobRun(
    IServiceScopeFactory scopes, IEnumerable<PortalJob> jobs, PortalMetrics metrics, TimeProvider time, ILogger<PortalJobRun> log) : IJob
{
    private static readonly ActivitySource Activities = new("EventPortal.Jobs");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        var job = jobs.FirstOrDefault(j => j.Name == name)
            ?? throw new JobExecutionException($"No slice registers the job '{name}' any more.") { UnscheduleAllTriggers = true };
        using var activity = Activities.StartActivity(name);
        var (startedAt, started) = (time.GetUtcNow(), Stopwatch.GetTimestamp());
        try
        {
            await RunAsync(scopes, job, context, cancellationToken);
            await KeepAsync(context, startedAt, Stopwatch.GetElapsedTime(started), null);
            metrics.JobRan(name, Stopwatch.GetElapsedTime(started), succeeded: true);
            log.LogDebug("Job {Job} took {Milliseconds:0} ms", name, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            metrics.JobRan(name, Stopwatch.GetElapsedTime(started), succeeded: false);
            await KeepAsync(context, startedAt, Stopwatch.GetElapsedTime(started), e.Message);
            activity?.SetStatus(ActivityStatusCode.Error, e.Message);
            log.LogError(e, "Job {Job} failed after {Milliseconds:0} ms", name, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            // tells the scheduler's history; the next tick comes as planned
            throw new JobExecutionException($"Job '{name}' failed: {e.Message}", e);
        }
    }

    private async Task KeepAsync(IJobExecutionContext context, DateTimeOffset startedAt, TimeSpan took, string? error)
    {
        var startedBy = context.MergedJobDataMap.TryGetValue(JobStarter.StartedBy, out var by) ? by as string : null;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JobHistory>().KeepAsync(
            JobRun.Of(context.JobDetail.Key.Name, startedAt, took, error, context.Scheduler.SchedulerInstanceId, startedBy));
    }

    /// <summary>One run, as the scheduler does it; tests call it too.</summary>
    internal static async Task RunAsync(IServiceScopeFactory scopes, PortalJob job, IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("job:" + job.Name);
        await ((IJob)scope.ServiceProvider.GetRequiredService(job.Type)).Execute(context, cancellationToken);
    }
}
