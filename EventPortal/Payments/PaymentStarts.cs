using System.Text.Json;
using EventPortal.Payments.Contracts;
using EventPortal.Payments.Gateways;
using EventPortal.Payments.Starts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments;

/// <summary>
/// Starts attempts. The attempt is committed before the provider hears of it: whatever dies afterwards, its reference is known and is asked for.
/// </summary>
internal sealed class PaymentStarts(
    IDbContextFactory<AppDbContext> contexts, GatewayAccounts accounts, StartQueues queues, PaymentLinks links, CurrentUser user, TimeProvider time, ILogger<PaymentStarts> log)
{
    /// <summary>How long another start of the same attempt is waited for before it is believed dead.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    public async Task<PaymentRedirect> StartAsync(PaymentRequest request, CancellationToken cancellationToken)
    {
        var (origin, path) = PaymentLinks.Split(request.ReturnUrl);
        var (payment, link) = await queues.BeginAsync(new(request, path, AuditActor.Now(user)), cancellationToken) is { } begun
            ? (begun.Payment, begun.Link)
            : await FindOrCreateAsync(request, path, cancellationToken);
        if (link is null) payment = await WaitForStartAsync(payment, cancellationToken);
        if (PaymentRules.IsPaid(payment)) return new(payment.Id, "GET", payment.ReturnPath, []);
        Guard.That(payment.Status is not PaymentStatus.Cancelled, PaymentsErrors.NotPending);
        Guard.That(payment.Status is not PaymentStatus.Failed, payment.Redirect is null ? PaymentsErrors.GatewayUnavailable : PaymentsErrors.NotPending);
        if (payment.Redirect is not null) return Redirect(payment);
        link ??= await accounts.FindAsync(payment.GatewayId, cancellationToken) ?? throw new DomainException(PaymentsErrors.NoGateway);
        try
        {
            var start = await link.Adapter.StartAsync(link.Account, Attempt(payment, request, link, origin), cancellationToken);
            return await KeepAsync(payment, start, cancellationToken);
        }
        catch (GatewayException e)
        {
            log.LogWarning(e, "Payment {PaymentId} could not be started", payment.Id);
            await FailAsync(payment.Id, e.Message, cancellationToken);
            throw new DomainException(PaymentsErrors.GatewayUnavailable);
        }
    }

    private GatewayAttempt Attempt(Payment payment, PaymentRequest request, GatewayLink link, Uri? origin) => new(
        payment.ProviderReference, payment.Amount, request.Description, request.PayerEmail, request.Culture, links.Return(origin, payment.Id),
        links.Callback(origin, link.Adapter.Provider, payment.GatewayId), payment.CreatedAt, request.PayUntil);

    /// <returns>With the link to its gateway when the attempt is ours to start.</returns>
    private async Task<(Payment Payment, GatewayLink? Link)> FindOrCreateAsync(PaymentRequest request, string path, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            // across tenants: the payer need not belong to the organization; the seller has checked what may be paid
            var known = await db.Payments.AcrossTenants().AsNoTracking().Where(p => p.PayableId == request.PayableId).ToListAsync(cancellationToken);
            if (known.FirstOrDefault(p => p.IdempotencyKey == request.IdempotencyKey) is { } same) return (same, null);
            if (known.FirstOrDefault(p => MayContinue(p, request)) is { } open) return (open, null);
            var gateway = await db.PaymentGateways.AcrossTenants().AsNoTracking()
                .SingleOrDefaultAsync(g => g.Id == request.GatewayId && g.OrganizationId == request.OrganizationId && g.IsActive, cancellationToken);
            var link = gateway is null ? null : accounts.Link(gateway);
            Guard.That(link is not null, PaymentsErrors.NoGateway);
            var payment = NewAttempt(request, path, known.Count + attempt, time.GetUtcNow());
            db.Payments.Add(payment);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return (payment, link);
            }
            // a double click: the loser finds the winner's attempt; another tab: takes the next number
            catch (DbUpdateException e) when (attempt < 10
                && (e.IsUniqueViolation(PaymentConfiguration.OneStart) || e.IsUniqueViolation(PaymentConfiguration.OneReference)))
            {
                log.LogDebug("Another start of {PayableId} was faster", request.PayableId);
            }
        }
    }

    private bool MayContinue(Payment p, PaymentRequest request) => p.IsOpen && p.GatewayId == request.GatewayId && p.Amount == request.Amount
        && p.ReviewReason is null && p.Redirect is not null && (p.PayUntil is null || time.GetUtcNow() < p.PayUntil);

    private async Task<Payment> WaitForStartAsync(Payment payment, CancellationToken cancellationToken)
    {
        while (payment.IsOpen && payment.Redirect is null && time.GetUtcNow() - payment.CreatedAt < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            payment = await db.Payments.AcrossTenants().AsNoTracking().SingleAsync(p => p.Id == payment.Id, cancellationToken);
        }
        return payment;
    }

    private async Task<PaymentRedirect> KeepAsync(Payment payment, GatewayStart start, CancellationToken cancellationToken)
    {
        if (await queues.KeepAsync(new(payment, start, AuditActor.Now(user)), cancellationToken)) return Redirect(payment);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var locked = await db.Locked<Payment>(payment.Id).SingleAsync(cancellationToken);
        Keep(locked, start, db.Now);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Redirect(locked);
    }

    internal static Payment NewAttempt(PaymentRequest request, string path, int number, DateTimeOffset now) => Payment.Create(
        request.OrganizationId, request.PayableId, request.GatewayId, request.UserId, request.Amount,
        $"{request.PayableNumber}-{number}", request.IdempotencyKey, path, request.PayUntil, now);

    internal static void Keep(Payment payment, GatewayStart start, DateTimeOffset now)
    {
        // two that both believed the other dead: the first answer stands
        if (payment.Redirect is null) payment.Started(JsonSerializer.Serialize(start.Redirect), start.ProviderPaymentId);
        payment.Record(new TransactionEntry(TransactionKind.Start, true, payment.Amount, start.Raw, start.ProviderPaymentId), now);
    }

    private async Task FailAsync(Guid paymentId, string error, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var payment = await db.Locked<Payment>(paymentId).SingleAsync(cancellationToken);
        payment.Record(new TransactionEntry(TransactionKind.Start, false, payment.Amount, "", Error: error), db.Now);
        // a callback may have proved meanwhile that the provider did hear us
        if (payment.IsOpen) payment.Fail("Reason." + DeclineReason.Unavailable);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static PaymentRedirect Redirect(Payment payment)
    {
        var redirect = JsonSerializer.Deserialize<RedirectInstruction>(payment.Redirect!)!;
        return new(payment.Id, redirect.Method, redirect.Url, redirect.Fields);
    }
}
