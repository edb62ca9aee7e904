using System.Collections.Concurrent;
using EventPortal.Payments;
using EventPortal.Payments.Contracts;
using EventPortal.Payments.Gateways;
using EventPortal.Payments.Refunds;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Tests.Support;

/// <summary>What the pretended bank knows and we have not heard yet.</summary>
public sealed class FakeBank
{
    public enum Answer
    {
        Nothing,
        UnderWay,
        Paid,
    }

    public ConcurrentDictionary<Guid, Answer> Answers { get; } = [];
}

/// <summary>Payments without a provider: real rows and events, and a bank that answers what the test says.</summary>
public sealed class FakePayments(IDbContextFactory<AppDbContext> contexts, FakeBank bank) : IPayments
{
    public async Task<IReadOnlyList<PaymentMethod>> MethodsOfAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<PaymentGateway>().AcrossTenants().Where(g => g.OrganizationId == organizationId).OrderBy(g => g.SortOrder)
            .Select(g => new PaymentMethod(g.Id, g.Provider, g.Name, g.IsTest)).ToListAsync(cancellationToken);
    }

    public async Task<PaymentRedirect> StartAsync(PaymentRequest request, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var payment = Payment.Create(
            request.OrganizationId, request.PayableId, request.GatewayId, request.UserId, request.Amount, Codes.NewToken(), request.IdempotencyKey, "/return",
            request.PayUntil, db.Now);
        db.Add(payment);
        await db.SaveChangesAsync(cancellationToken);
        return new(payment.Id, "GET", "https://bank.example/" + payment.ProviderReference, []);
    }

    public async Task<IReadOnlyList<PaymentAttempt>> AttemptsOfAsync(Guid payableId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return [.. (await Of(db, payableId).AsNoTracking().ToListAsync(cancellationToken)).Select(p => new PaymentAttempt(
            p.Id, State(p), p.Amount, new(p.RefundedMinor, p.Currency), "test", p.Message, p.CreatedAt, p.PaidAt))];
    }

    public async Task<bool> AskProviderAsync(Guid payableId, CancellationToken cancellationToken)
    {
        if (!bank.Answers.TryGetValue(payableId, out var answer)) return false;
        if (answer is FakeBank.Answer.Paid) await CallBackAsync(payableId, cancellationToken);
        return answer is FakeBank.Answer.UnderWay;
    }

    public async Task CancelOpenAsync(AppDbContext db, Guid payableId, CancellationToken cancellationToken)
    {
        foreach (var payment in await LockAsync(db, payableId, cancellationToken))
            if (payment.IsOpen) payment.Cancel();
    }

    public Task<Money> RefundableAsync(AppDbContext db, Guid payableId, string currency, CancellationToken cancellationToken) =>
        PaymentSums.RefundableAsync(db, payableId, currency, cancellationToken);

    public async Task<IReadOnlyList<PaymentExchange>> ExchangesOfAsync(Guid payableId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await PaymentSums.ExchangesAsync(db, payableId, cancellationToken);
    }

    public async Task RefundAsync(AppDbContext db, Guid payableId, Money amount, string reason, CancellationToken cancellationToken)
    {
        var left = amount.MinorUnits;
        foreach (var payment in (await LockAsync(db, payableId, cancellationToken)).Where(p => p.CapturedMinor > 0).OrderByDescending(p => p.PaidAt))
        {
            var part = Math.Min(left, payment.Refundable.MinorUnits);
            if (part == 0) continue;
            payment.HoldForRefund(new(part, payment.Currency));
            db.Add(Refund.Create(payment.OrganizationId, payment.Id, new(part, payment.Currency), reason, db.Now));
            left -= part;
        }
        if (left > 0) throw new InvalidOperationException($"{left} more to refund than was captured.");
    }

    /// <summary>The bank's callback "paid" for the newest attempt that has no money yet; a repeated one changes nothing.</summary>
    public async Task CallBackAsync(Guid payableId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var payment = (await LockAsync(db, payableId, cancellationToken)).FirstOrDefault(p => p.CapturedMinor == 0);
        if (payment is null) return;
        payment.Complete(payment.Amount, "bank-1", db.Now);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task DeclineAsync(Guid payableId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        (await LockAsync(db, payableId, cancellationToken))[0].Fail("declined");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task CompleteRefundAsync(Guid payableId, Money amount, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await RefundAsync(db, payableId, amount, "asked for", cancellationToken);
        (await LockAsync(db, payableId, cancellationToken)).First(p => p.RefundingMinor >= amount.MinorUnits).Refunded(amount);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static IQueryable<Payment> Of(AppDbContext db, Guid payableId) =>
        db.Set<Payment>().AcrossTenants().Where(p => p.PayableId == payableId).OrderByDescending(p => p.Id);

    private static async Task<List<Payment>> LockAsync(AppDbContext db, Guid payableId, CancellationToken cancellationToken)
    {
        var locked = new List<Payment>();
        foreach (var id in await Of(db, payableId).Select(p => p.Id).ToListAsync(cancellationToken))
            locked.Add(await db.Locked<Payment>(id).SingleAsync(cancellationToken));
        return locked;
    }

    private static PaymentAttemptState State(Payment payment) => payment.Status switch
    {
        PaymentStatus.Completed or PaymentStatus.PartiallyRefunded => PaymentAttemptState.Paid,
        PaymentStatus.Failed => PaymentAttemptState.Failed,
        PaymentStatus.Cancelled => PaymentAttemptState.Cancelled,
        PaymentStatus.Refunded => PaymentAttemptState.Refunded,
        _ => PaymentAttemptState.Open,
    };
}
