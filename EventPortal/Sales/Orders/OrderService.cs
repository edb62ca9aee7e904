namespace EventPortal.Sales.Orders;

/// <summary>What a customer may do with an order.</summary>
public sealed class OrderService
{
    /// <summary>Gives an unpaid order up; its places are free again.</summary>
    /// <exception cref="Shared.Domain.DomainException">It is paid, over, or money is on its way.</exception>
    public Task CancelAsync(string secret, string reason, CancellationToken cancellationToken) => throw new NotSupportedException("Being written.");
}
