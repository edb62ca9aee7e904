using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Carts;

/// <summary>
/// Whose cart this request or circuit works with: <c>cart.GetViewAsync(session.Key, …)</c>. The cookie is read while the page is prerendered; the
/// framework hands the key to the circuit in its component state, which it protects with data protection, so a script never sees it. A circuit
/// cannot set a cookie: the first place is put in the cart by a plain form (<see cref="SalesUrls.AddToCart"/>).
/// </summary>
public sealed class CartSession(CurrentUser user, IHttpContextAccessor http)
{
    private string? sessionKey;

    public CartKey Key => new(user.UserId, user.UserId is null ? SessionKey : null);

    /// <summary>For the framework only; use <see cref="Key"/>.</summary>
    [PersistentState]
    public string? SessionKey
    {
        get => sessionKey ??= http.HttpContext is { } context ? CartCookie.Read(context) : null;
        set => sessionKey = value ?? sessionKey;
    }
}
