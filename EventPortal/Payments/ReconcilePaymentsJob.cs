using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;

namespace EventPortal.Payments;

/// <summary>
/// Callbacks get lost and servers die: asks about every attempt whose time to ask has come (two minutes after its start, then growing pauses;
/// given-up ones for two days, for money that comes late). Forgets old callbacks.
/// </summary>
internal sealed class ReconcilePaymentsJob(
    IDbContextFactory<AppDbContext> contexts, ProviderQuestions questions, IOptions<PaymentsOptions> options, TimeProvider time,
    ILogger<ReconcilePaymentsJob> log) : IJob
{
    private const int AtMost = 200;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var id in await DueAsync(cancellationToken))
        {
            try
            {
                await questions.AskAsync(id, cancellationToken);
            }
            // one attempt that cannot be settled must not keep the others waiting
            catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                log.LogError(e, "Payment {PaymentId} cannot be reconciled", id);
            }
        }
        await ForgetCallbacksAsync(cancellationToken);
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        return await db.Payments.AcrossTenants().Where(p => p.AskAfter != null && p.AskAfter <= now)
            .OrderBy(p => p.AskAfter).Select(p => p.Id).Take(AtMost).ToListAsync(cancellationToken);
    }

    private async Task ForgetCallbacksAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var before = time.GetUtcNow().AddDays(-options.Value.KeepCallbacksDays);
        await db.InboundCallbacks.Where(c => c.ReceivedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
