using EventPortal.Payments.Contracts;
using EventPortal.Payments.Refunds;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using GatewayAccounts = EventPortal.Payments.Gateways.GatewayAccounts;
using GatewayLookup = EventPortal.Payments.Gateways.GatewayLookup;

namespace EventPortal.Payments;

internal sealed class PaymentService(
    IDbContextFactory<AppDbContext> contexts, PaymentStarts starts, ProviderQuestions questions, GatewayAccounts accounts, GatewayLookup gateways,
    IStringLocalizer<PaymentsText> texts)
    : IPayments
{
    public async Task<IReadOnlyList<PaymentMethod>> MethodsOfAsync(Guid organizationId, CancellationToken cancellationToken) =>
        [.. (await gateways.ActiveOfAsync(organizationId, cancellationToken)).Where(g => accounts.Serves(g.Provider))
            .Select(g => new PaymentMethod(g.Id, g.Provider, g.Name, g.IsTest))];

    public Task<PaymentRedirect> StartAsync(PaymentRequest request, CancellationToken cancellationToken) => starts.StartAsync(request, cancellationToken);

    public async Task<IReadOnlyList<PaymentAttempt>> AttemptsOfAsync(Guid payableId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // across tenants: the seller has checked who sees the payable
        var rows = await (
            from p in db.Payments.AcrossTenants().AsNoTracking()
            join g in db.PaymentGateways.AcrossTenants() on p.GatewayId equals g.Id
            where p.PayableId == payableId
            orderby p.Id descending
            select new { Payment = p, g.Name }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new PaymentAttempt(
            r.Payment.Id, State(r.Payment.Status), r.Payment.Amount, new Money(r.Payment.RefundedMinor, r.Payment.Currency), r.Name,
            Message(r.Payment), r.Payment.CreatedAt, r.Payment.PaidAt))];
    }

    public async Task<bool> AskProviderAsync(Guid payableId, CancellationToken cancellationToken)
    {
        var inFlight = false;
        foreach (var id in await OpenOfAsync(payableId, cancellationToken)) inFlight |= await questions.IsInFlightAsync(id, cancellationToken);
        return inFlight;
    }

    public async Task CancelOpenAsync(AppDbContext db, Guid payableId, CancellationToken cancellationToken)
    {
        // across tenants: the caller was allowed to give the payable up
        var ids = await db.Payments.AcrossTenants().Where(p => p.PayableId == payableId && (p.Status == PaymentStatus.Pending || p.Status == PaymentStatus.Processing))
            .OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            var payment = await db.Locked<Payment>(id).SingleAsync(cancellationToken);
            if (!payment.IsOpen) continue;
            payment.Cancel();
            db.Enqueue(new WithdrawPayment(payment.Id));
        }
    }

    public Task<Money> RefundableAsync(AppDbContext db, Guid payableId, string currency, CancellationToken cancellationToken) =>
        PaymentSums.RefundableAsync(db, payableId, currency, cancellationToken);

    public async Task<IReadOnlyList<PaymentExchange>> ExchangesOfAsync(Guid payableId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await PaymentSums.ExchangesAsync(db, payableId, cancellationToken);
    }

    public Task RefundAsync(AppDbContext db, Guid payableId, Money amount, string reason, CancellationToken cancellationToken) =>
        RefundStart.BeginAsync(db, payableId, amount, reason, cancellationToken);

    private async Task<List<Guid>> OpenOfAsync(Guid payableId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // across tenants: as above
        return await db.Payments.AcrossTenants().Where(p => p.PayableId == payableId && (p.Status == PaymentStatus.Pending || p.Status == PaymentStatus.Processing))
            .OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
    }

    private string? Message(Payment payment) => payment.Message is { } key ? texts[key].Value : null;

    private static PaymentAttemptState State(PaymentStatus status) => status switch
    {
        PaymentStatus.Pending or PaymentStatus.Processing => PaymentAttemptState.Open,
        PaymentStatus.Completed or PaymentStatus.PartiallyRefunded => PaymentAttemptState.Paid,
        PaymentStatus.Failed => PaymentAttemptState.Failed,
        PaymentStatus.Cancelled => PaymentAttemptState.Cancelled,
        PaymentStatus.Refunded => PaymentAttemptState.Refunded,
        _ => throw new InvalidOperationException($"{status}"),
    };
}
