using EventPortal.Payments.Gateways;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments.Starts;

/// <summary>Saves what several payers start at one account, all of it or nothing; what hinders one hands all of them back, and each is then done by itself, as ever.</summary>
internal sealed class StartDesk(IDbContextFactory<AppDbContext> contexts, GatewayAccounts accounts, ILogger<StartDesk> log)
{
    // across tenants: payers need not belong to the organization; the seller has checked what may be paid
    private static readonly PreparedQuery<List<Guid>, Guid> Attempted = new((db, payables) =>
        db.Payments.AcrossTenants().Where(p => payables.Contains(p.PayableId)).Select(p => p.PayableId).Distinct());

    /// <summary>Only first attempts go together: who has one already may go on with it, or waits for it.</summary>
    public async Task BeginAsync(Guid gatewayId, IReadOnlyList<BeginWork> works)
    {
        var begun = new Dictionary<BeginWork, BegunAttempt>();
        try
        {
            await BeginOnceAsync(gatewayId, works, begun);
        }
        catch (Exception e)
        {
            log.LogInformation("{Count} payments are begun one by one: {Reason}", works.Count, e.GetBaseException().Message);
            // also when the connection broke: an attempt that was saved is found by its key
            begun.Clear();
        }
        foreach (var work in works) work.Answer(begun.GetValueOrDefault(work));
    }

    public async Task KeepAsync(IReadOnlyList<KeepWork> works)
    {
        var isKept = true;
        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var work in works)
            {
                // as it was begun; its version refuses the save if a callback was faster
                db.Attach(work.Payment);
                db.Actors[work.Payment.Id] = work.Actor;
                PaymentStarts.Keep(work.Payment, work.Start, db.Now);
            }
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        // of a broken connection nobody knows whether it has saved: a reload finds the answer, or asks the gateway again
        catch (Exception e) when (!e.IsBrokenConnection())
        {
            log.LogInformation("{Count} answers of gateways are kept one by one: {Reason}", works.Count, e.GetBaseException().Message);
            isKept = false;
        }
        foreach (var work in works) work.Answer(isKept);
    }

    private async Task BeginOnceAsync(Guid gatewayId, IReadOnlyList<BeginWork> works, Dictionary<BeginWork, BegunAttempt> begun)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await GatewayLookup.WithIds.ToListAsync(db, [gatewayId]) is not [{ IsActive: true } gateway] || accounts.Link(gateway) is not { } link) return;
        var known = (await Attempted.ToListAsync(db, [.. works.Select(w => w.Request.PayableId)])).ToHashSet();
        foreach (var work in works.Where(w => w.Request.OrganizationId == gateway.OrganizationId && !known.Contains(w.Request.PayableId)))
        {
            var payment = PaymentStarts.NewAttempt(work.Request, work.Path, 1, db.Now);
            db.Payments.Add(payment);
            db.Actors[payment.Id] = work.Actor;
            begun.Add(work, new(payment, link));
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
