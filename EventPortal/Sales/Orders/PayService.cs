using EventPortal.Payments.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Orders;

/// <summary>Sends a customer to pay.</summary>
public sealed class PayService(OrdersBySecret orders, IPayments payments, TimeProvider time)
{
    /// <summary>Ways to pay for the order.</summary>
    public async Task<IReadOnlyList<PaymentMethod>> MethodsAsync(string orderSecret, CancellationToken cancellationToken) =>
        await payments.MethodsOfAsync((await FindAsync(orderSecret, cancellationToken)).OrganizationId, cancellationToken);

    /// <summary>Starts an attempt; the same <paramref name="idempotencyKey"/> gives the same attempt.</summary>
    /// <param name="returnUrl">Absolute address to which the browser comes back.</param>
    /// <exception cref="DomainException">The order waits for no money, or its time is over.</exception>
    public async Task<PaymentRedirect> StartAsync(
        string orderSecret, Guid gatewayId, string returnUrl, string idempotencyKey, CancellationToken cancellationToken)
    {
        var order = await FindAsync(orderSecret, cancellationToken);
        Guard.That(order.CanBePaid, SalesErrors.OrderNotNew);
        return await payments.StartAsync(
            new(order.OrganizationId, order.Id, order.Number, gatewayId, order.Total, Describe(order), order.Email, order.UserId, order.Culture,
                returnUrl, order.ExpiresAt, $"{order.Id:N}:{idempotencyKey}"),
            cancellationToken);
    }

    /// <summary>"Check now" and the return of the browser: asks the provider. True: an attempt is still under way.</summary>
    public async Task<bool> AskProviderAsync(string orderSecret, CancellationToken cancellationToken) =>
        await payments.AskProviderAsync((await FindAsync(orderSecret, cancellationToken)).Id, cancellationToken);

    private static string Describe(Payable order)
    {
        var text = $"{order.Number}: {string.Join(", ", order.Titles)}";
        return text.Length <= 250 ? text : text[..249] + "…";
    }

    private async Task<Payable> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(secret, cancellationToken);
        Guard.That(order is not null, SalesErrors.OrderUnknown);
        var canBePaid = order.Status is OrderStatus.New && order.TotalPriceMinor > 0 && (order.ExpiresAt is null || time.GetUtcNow() < order.ExpiresAt);
        return new(
            order.Id, order.OrganizationId, order.Number, order.Total, order.Customer.Email!, order.UserId, order.Culture, order.ExpiresAt, canBePaid,
            [.. order.Items.Select(i => i.EventTitle).Distinct()]);
    }

    private sealed record Payable(
        Guid Id, Guid OrganizationId, string Number, Money Total, string Email, Guid? UserId, string Culture, DateTimeOffset? ExpiresAt, bool CanBePaid,
        IReadOnlyList<string> Titles);
}
