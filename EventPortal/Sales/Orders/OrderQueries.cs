namespace EventPortal.Sales.Orders;

/// <summary>Reads of orders for their customers.</summary>
public sealed class OrderQueries
{
    /// <summary>Whoever has the secret is the customer.</summary>
    public Task<OrderView?> FindAsync(string secret, CancellationToken cancellationToken) => throw Later();

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<OrderSummary>> OfUserAsync(Guid userId, CancellationToken cancellationToken) => throw Later();

    private static NotSupportedException Later() => new("Being written.");
}
