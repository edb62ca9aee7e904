using Quartz;

namespace EventPortal.Operations.Sweep;

/// <summary>The sweep by the clock; what it finds is in the log, in the metrics and on the page.</summary>
internal sealed class SweepJob(SweepService sweep) : IJob
{
    internal const string Name = "operations.sweep";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await sweep.RunAsync(SweepTrigger.Job, "job:" + Name, cancellationToken);
}
