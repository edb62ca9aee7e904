namespace EventPortal.Sales.Carts;

/// <summary>Takes places and gives them up. One short transaction per act, the stock's row last.</summary>
public sealed class CartService
{
    /// <summary>The open cart of the key, made if there is none.</summary>
    public Task<Guid> GetOrCreateAsync(CartKey key, CancellationToken cancellationToken) => throw Later();

    /// <summary>Holds places of a product (and run) for the key; an own line is raised.</summary>
    /// <param name="eventRequestToken">Secret of an approved application's link.</param>
    public Task<HoldResult> AddAsync(
        CartKey key, Guid productId, Guid? lessonId, int quantity, string? eventRequestToken, CancellationToken cancellationToken) => throw Later();

    public Task<HoldResult> ChangeQuantityAsync(CartKey key, Guid itemId, int quantity, CancellationToken cancellationToken) => throw Later();

    public Task RemoveAsync(CartKey key, Guid itemId, CancellationToken cancellationToken) => throw Later();

    /// <summary>Puts a code into the cart if it applies now; a refused code is not kept.</summary>
    public Task<PromocodeView> ApplyPromocodeAsync(CartKey key, string code, CancellationToken cancellationToken) => throw Later();

    public Task RemovePromocodeAsync(CartKey key, CancellationToken cancellationToken) => throw Later();

    /// <summary>More time for every live hold, once. Null: it was extended already, or nothing is held.</summary>
    public Task<DateTimeOffset?> ExtendAsync(CartKey key, CancellationToken cancellationToken) => throw Later();

    /// <summary>Takes the places of ended holds again, at today's price.</summary>
    public Task<RetakeResult> RetakeAsync(CartKey key, CancellationToken cancellationToken) => throw Later();

    /// <summary>The browser's cart becomes the user's, or joins theirs.</summary>
    public Task MergeAsync(string sessionKey, Guid userId, CancellationToken cancellationToken) => throw Later();

    public Task<CartView> GetViewAsync(CartKey key, CancellationToken cancellationToken) => throw Later();

    private static NotSupportedException Later() => new("Being written.");
}
