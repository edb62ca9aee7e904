using EventPortal.Payments.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Gives orders up: by their customers, and when their time has run out.</summary>
public sealed class OrderService
{
    /// <summary>The reason kept with an order whose time ran out.</summary>
    public const string Expired = "expired";

    private readonly IDbContextFactory<AppDbContext> contexts;
    private readonly IPayments payments;
    private readonly OrderSeats seats;

    internal OrderService(IDbContextFactory<AppDbContext> contexts, IPayments payments, OrderSeats seats) =>
        (this.contexts, this.payments, this.seats) = (contexts, payments, seats);

    /// <summary>Gives an unpaid order up; its places are free again.</summary>
    /// <exception cref="DomainException">It is paid, over, or money is on its way.</exception>
    public async Task CancelAsync(string secret, string reason, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // whoever has the secret is the customer
        var id = await db.Orders.AcrossTenants().Where(o => o.Secret == secret).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(cancellationToken);
        Guard.That(id is not null, SalesErrors.OrderUnknown);
        // a paid attempt that we have not heard of yet must not be cancelled away
        Guard.That(!await payments.AskProviderAsync(id.Value, cancellationToken), SalesErrors.PaymentUnderWay);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var order = await LockAsync(db, id.Value, cancellationToken);
        Guard.That(order is { Status: OrderStatus.New }, SalesErrors.OrderNotNew);
        order.Cancel(reason, db.Now);
        await seats.CancelAsync(db, order, reason, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Ends an order whose time ran out. The provider is asked first: a payment that was begun in time is awaited, one that was made is taken.
    /// </summary>
    /// <returns>False: it was paid meanwhile, was given more time, or its payment is still under way.</returns>
    internal async Task<bool> ExpireAsync(Guid orderId, CancellationToken cancellationToken)
    {
        if (await payments.AskProviderAsync(orderId, cancellationToken)) return false;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var order = await LockAsync(db, orderId, cancellationToken);
        if (order is not { Status: OrderStatus.New, ExpiresAt: { } expiresAt } || db.Now < expiresAt) return false;
        order.Cancel(Expired, db.Now);
        await seats.LapseAsync(db, order, Expired, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // Payments before the order, as in a payment's own transaction; what is refused afterwards is rolled back.
    private async Task<Order?> LockAsync(AppDbContext db, Guid orderId, CancellationToken cancellationToken)
    {
        await payments.CancelOpenAsync(db, orderId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return await db.LockOrderAsync(orderId, cancellationToken);
    }
}
