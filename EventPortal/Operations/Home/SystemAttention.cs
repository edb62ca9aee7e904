using System.Globalization;
using EventPortal.Operations.Health;
using EventPortal.Operations.Jobs;
using EventPortal.Operations.Sweep;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Jobs;
using EventPortal.Shared.Web.Platform;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Operations.Home;

/// <summary>What of the machinery needs a person.</summary>
internal sealed class SystemAttention(
    JobOverview jobs, JobHistory history, OutboxLag outbox, SweepService sweep, IStringLocalizer<OperationsText> texts) : IPlatformSource
{
    /// <summary>A message that waits so long will hardly leave by itself.</summary>
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<Attention>> AttentionAsync(CancellationToken cancellationToken)
    {
        List<Attention> found = [];
        foreach (var run in await history.FailingAsync(jobs.Names, cancellationToken))
            found.Add(new(StatusTone.Bad, texts["Platform.JobFailed", jobs.TitleOf(run.Job)], OperationsUrls.Job(run.Job, failedOnly: true)));
        var (lag, failed) = await outbox.ReadAsync(cancellationToken);
        if (failed > 0) found.Add(new(StatusTone.Bad, texts["Platform.OutboxFailed", Number(failed)], OperationsUrls.Outbox(OutboxState.Failed)));
        if (lag > Stuck) found.Add(new(StatusTone.Warn, texts["Platform.OutboxStuck", Number((long)lag.TotalMinutes)], OperationsUrls.Outbox(OutboxState.Waiting)));
        if (await sweep.LastAsync(cancellationToken) is { Found: > 0 } last) found.Add(new(StatusTone.Bad, texts["Platform.SweepFound", Number(last.Found)], OperationsUrls.Sweep));
        return found;
    }

    private static string Number(long value) => Words.Number(CultureInfo.CurrentUICulture, value);
}
