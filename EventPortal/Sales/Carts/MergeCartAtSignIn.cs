using EventPortal.Accounts.Contracts;

namespace EventPortal.Sales.Carts;

/// <summary>What a guest chose is theirs when they sign in.</summary>
internal sealed class MergeCartAtSignIn(CartService carts) : ISignInEffect
{
    public async Task SignedInAsync(Guid userId, HttpContext http, CancellationToken cancellationToken)
    {
        if (CartCookie.Read(http) is not { } sessionKey) return;
        await carts.MergeAsync(sessionKey, userId, cancellationToken);
        // the next guest at this browser begins with an empty cart
        if (!http.Response.HasStarted) CartCookie.Delete(http);
    }
}
