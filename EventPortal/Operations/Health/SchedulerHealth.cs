using EventPortal.Shared.Jobs;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Quartz;

namespace EventPortal.Operations.Health;

/// <summary>The scheduler of this server runs, unless it was told not to.</summary>
internal sealed class SchedulerHealth(ISchedulerFactory schedulers, IOptions<JobsOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!options.Value.Enabled) return HealthCheckResult.Healthy("off on this server");
        try
        {
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            return scheduler.Status is SchedulerStatus.Running
                ? HealthCheckResult.Healthy("running")
                : HealthCheckResult.Unhealthy("not running");
        }
        catch (SchedulerException)
        {
            return HealthCheckResult.Unhealthy("not started");
        }
    }
}
