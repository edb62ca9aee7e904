namespace EventPortal.Sales.Carts;

/// <summary>
/// Whose cart this request or circuit works with: <c>cart.GetViewAsync(session.Key, …)</c>. The cookie is read while the page is prerendered and
/// handed to the circuit in the (protected) component state.
/// </summary>
public sealed class CartSession
{
    public CartKey Key => throw new NotSupportedException("Being written.");
}
