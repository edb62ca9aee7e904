using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments.Callbacks;

/// <summary>
/// What several callbacks of an account say, in one transaction with everything that sellers do about it, all of them or none. Together go only those that
/// are the first news of an open attempt and say what was expected of it; every other one, and all when something hinders one of them, are handed back and
/// applied by themselves, as ever.
/// </summary>
internal sealed class PaidDesk(IDbContextFactory<AppDbContext> contexts, CurrentUser provider, ILogger<PaidDesk> log)
{
    public async Task ApplyAsync(Guid gatewayId, IReadOnlyList<PaidWork> works)
    {
        try
        {
            await ApplyOnceAsync(gatewayId, works);
        }
        catch (Exception e)
        {
            log.LogInformation("{Count} callbacks of {GatewayId} are applied one by one: {Reason}", works.Count, gatewayId, e.GetBaseException().Message);
            // also when the connection broke and nobody knows whether it was saved: what was, is known again by its key
            foreach (var work in works) work.Answer(null);
        }
    }

    private async Task ApplyOnceAsync(Guid gatewayId, IReadOnlyList<PaidWork> works)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var payments = await db.LockedFree<Payment>(nameof(Payment.ProviderReference), works.Select(w => w.Reference))
            .Where(p => p.GatewayId == gatewayId).ToDictionaryAsync(p => p.ProviderReference);
        List<PaidWork> applied = [];
        foreach (var work in works)
        {
            if (payments.GetValueOrDefault(work.Reference) is { IsOpen: true } payment && PaymentRules.Mismatch(payment, work.Account, work.Seen) is null)
            {
                Apply(db, payment, work);
                applied.Add(work);
            }
            else
            {
                work.Answer(null);
            }
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        foreach (var work in applied) work.Answer(CallbackResult.Applied);
    }

    private void Apply(AppDbContext db, Payment payment, PaidWork work)
    {
        db.Actors[payment.Id] = new AuditActor(provider, work.TraceId);
        PaymentRules.Change(payment, work.Seen, db.Now);
        payment.Record(PaymentUpdates.Entry(work.Seen, TransactionKind.Callback, PaymentUpdates.DedupeKey(work.Account, work.Seen), review: null), db.Now);
        work.Callback.End(CallbackResult.Applied, payment.Id);
        db.Appended.Add(work.Callback);
    }
}
