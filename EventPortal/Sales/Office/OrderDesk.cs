using EventPortal.Payments.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Office;

/// <summary>Everything about one order, for its drawer.</summary>
/// <param name="Refundable">What could still go back.</param>
public sealed record OrderDetails(
    OrderView Order, Money Refundable, IReadOnlyList<PaymentExchange> Exchanges, IReadOnlyList<AuditLine> History);

/// <summary>What an organizer sees and does with an order. The tenant filter stays on: another organization's order is unknown.</summary>
public sealed class OrderDesk(IDbContextFactory<AppDbContext> contexts, OrderQueries queries, OrderService orders, IPayments payments, IPlaceOffice places)
{
    public async Task<OrderDetails?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await SecretAsync(db, id, cancellationToken) is not { } secret || await queries.FindAsync(secret, cancellationToken) is not { } view) return null;
        return new(
            view, await payments.RefundableAsync(db, id, view.Total.Currency, cancellationToken), await payments.ExchangesOfAsync(id, cancellationToken),
            await db.HistoryOfAsync<Order>(id, cancellationToken));
    }

    /// <summary>Money goes back, the places stay: they are cancelled apart.</summary>
    /// <exception cref="DomainException">Nothing of it, more than is left, or no reason.</exception>
    public async Task RefundAsync(Guid id, Money amount, string reason, CancellationToken cancellationToken)
    {
        Guard.That(amount.MinorUnits > 0 && !string.IsNullOrWhiteSpace(reason), SalesErrors.RefundInvalid);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        Guard.That(await SecretAsync(db, id, cancellationToken) is not null, SalesErrors.OrderUnknown);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        Guard.That(await payments.RefundableAsync(db, id, amount.Currency, cancellationToken) >= amount, SalesErrors.RefundInvalid);
        // locks the payments and looks again, so two clicks never give back more than was captured
        await payments.RefundAsync(db, id, amount, reason.Trim(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>An unpaid order ends; its places are free again.</summary>
    /// <exception cref="DomainException">It is paid, over, or money is on its way.</exception>
    public async Task CancelAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var secret = await SecretAsync(db, id, cancellationToken);
        Guard.That(secret is not null, SalesErrors.OrderUnknown);
        await orders.CancelAsync(secret, reason, cancellationToken);
    }

    /// <summary>The payment link once more, to the customer.</summary>
    public Task RemindAsync(Guid id, CancellationToken cancellationToken) => places.RemindAsync(id, cancellationToken);

    private static Task<string?> SecretAsync(AppDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Orders.Where(o => o.Id == id).Select(o => (string?)o.Secret).SingleOrDefaultAsync(cancellationToken);
}
