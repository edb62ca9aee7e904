using EventPortal.Payments.Gateways;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments.Sandbox;

/// <summary>What the test bank does: a stranger with tables of its own, that hears the portal through its API and answers through callbacks.</summary>
internal sealed class SandboxBank(IDbContextFactory<AppDbContext> contexts, TimeProvider time)
{
    public async Task<SandboxMerchant?> FindMerchantAsync(string code, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SandboxMerchants.AsNoTracking().SingleOrDefaultAsync(m => m.Code == code, cancellationToken);
    }

    public async Task<SandboxInvoice> CreateAsync(Guid merchantId, SandboxOrder order, CancellationToken cancellationToken)
    {
        Guard.That(order.Amount > 0 && Currency.IsKnown(order.Currency), PaymentsErrors.NothingToPay);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(merchantId, order.Reference, cancellationToken) is { } known) return known;
        var invoice = SandboxInvoice.Create(merchantId, order, time.GetUtcNow());
        db.SandboxInvoices.Add(invoice);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return invoice;
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(SandboxConfiguration.OneReference))
        {
            return (await FindAsync(merchantId, order.Reference, cancellationToken))!;
        }
    }

    public async Task<SandboxInvoice?> FindAsync(Guid merchantId, string reference, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SandboxInvoices.AsNoTracking().SingleOrDefaultAsync(i => i.MerchantId == merchantId && i.Reference == reference, cancellationToken);
    }

    public async Task<(SandboxInvoice Invoice, SandboxMerchant Merchant)?> OpenPageAsync(string token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (from i in db.SandboxInvoices.AsNoTracking() join m in db.SandboxMerchants on i.MerchantId equals m.Id where i.Token == token select new { i, m })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.i, found.m);
    }

    public Task<SandboxInvoice> PayAsync(Guid invoiceId, string cardMask, SandboxDelivery delivery, CancellationToken cancellationToken) =>
        ChangeAsync(invoiceId, delivery, (_, invoice) => { invoice.Pay(cardMask, time.GetUtcNow()); return true; }, cancellationToken);

    public Task<SandboxInvoice> DeclineAsync(Guid invoiceId, DeclineReason reason, string cardMask, SandboxDelivery delivery, CancellationToken cancellationToken) =>
        ChangeAsync(invoiceId, delivery, (_, invoice) => { invoice.Decline(reason, cardMask, time.GetUtcNow()); return true; }, cancellationToken);

    public Task<SandboxInvoice> PutOffAsync(Guid invoiceId, TimeSpan by, string cardMask, SandboxDelivery delivery, CancellationToken cancellationToken) =>
        ChangeAsync(invoiceId, delivery, (db, invoice) =>
        {
            invoice.PutOff(time.GetUtcNow() + by, time.GetUtcNow());
            db.Enqueue(new SettleSandboxInvoice(invoice.Id, cardMask, delivery), invoice.PaysAt);
            return false;
        }, cancellationToken);

    /// <summary>The payment that was put off; a repetition changes nothing.</summary>
    public Task<SandboxInvoice> SettleAsync(Guid invoiceId, string cardMask, SandboxDelivery delivery, CancellationToken cancellationToken) =>
        ChangeAsync(invoiceId, delivery, (_, invoice) =>
        {
            if (invoice.State is not SandboxState.PutOff) return false;
            invoice.Pay(cardMask, time.GetUtcNow());
            return true;
        }, cancellationToken);

    public Task<SandboxInvoice> WithdrawAsync(Guid invoiceId, CancellationToken cancellationToken) =>
        ChangeAsync(invoiceId, SandboxDelivery.Never, (_, invoice) => invoice.Withdraw(), cancellationToken);

    public async Task<SandboxRefund> RefundAsync(Guid invoiceId, SandboxRefundOrder order, CancellationToken cancellationToken)
    {
        SandboxRefund? refund = null;
        await ChangeAsync(invoiceId, SandboxDelivery.Once, async (db, invoice) =>
        {
            refund = await db.SandboxRefunds.SingleOrDefaultAsync(r => r.InvoiceId == invoiceId && r.Reference == order.Reference, cancellationToken);
            if (refund is not null) return false;
            invoice.Refund(order.Amount);
            db.SandboxRefunds.Add(refund = SandboxRefund.Create(invoiceId, order.Reference, order.Amount, time.GetUtcNow()));
            return true;
        }, cancellationToken);
        return refund!;
    }

    private Task<SandboxInvoice> ChangeAsync(
        Guid invoiceId, SandboxDelivery delivery, Func<AppDbContext, SandboxInvoice, bool> change, CancellationToken cancellationToken) =>
        ChangeAsync(invoiceId, delivery, (db, invoice) => Task.FromResult(change(db, invoice)), cancellationToken);

    /// <param name="change">True: the merchant is told.</param>
    private async Task<SandboxInvoice> ChangeAsync(
        Guid invoiceId, SandboxDelivery delivery, Func<AppDbContext, SandboxInvoice, Task<bool>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var invoice = await db.Locked<SandboxInvoice>(invoiceId).SingleAsync(cancellationToken);
        if (await change(db, invoice))
            SandboxCallbacks.Enqueue(db, await db.SandboxMerchants.SingleAsync(m => m.Id == invoice.MerchantId, cancellationToken), invoice, delivery);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return invoice;
    }
}
