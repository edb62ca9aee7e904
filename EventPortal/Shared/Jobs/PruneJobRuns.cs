using Quartz;

namespace EventPortal.Shared.Jobs;

/// <summary>Forgets runs that nobody asks about any more.</summary>
internal sealed class PruneJobRuns(JobHistory history) : IJob
{
    internal const string Name = "shared.prune-job-runs";
    internal static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await history.PruneAsync(cancellationToken);
}
