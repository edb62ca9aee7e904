using System.Security.Cryptography;
using System.Text;
using EventPortal.Sales.Carts;
using EventPortal.Shared.Live;

namespace EventPortal.Sales;

/// <summary>What open pages can follow of the shop.</summary>
public static class SalesTopics
{
    /// <summary>Lines, holds or the state of the cart.</summary>
    public static LiveTopic Cart(Guid cartId) => new("cart", cartId);

    /// <summary>Which cart is the open one of its owner; null: nobody's.</summary>
    public static LiveTopic? CartOf(CartKey key) => key switch
    {
        { UserId: { } userId } => new LiveTopic("cart-of", userId),
        // the cookie's secret stays in the server that was sent it
        { SessionKey: { } secret } => new LiveTopic("cart-of", new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(secret)).AsSpan(0, 16))),
        _ => null,
    };

    /// <summary>The order's state.</summary>
    public static LiveTopic Order(Guid orderId) => new("order", orderId);
}
