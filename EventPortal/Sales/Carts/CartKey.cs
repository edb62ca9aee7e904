namespace EventPortal.Sales.Carts;

/// <summary>Whose cart: the user's when signed in, else the browser's by the secret of its cookie.</summary>
public sealed record CartKey(Guid? UserId, string? SessionKey)
{
    /// <summary>Nobody: a browser that has put nothing in a cart yet.</summary>
    public bool IsNone => UserId is null && SessionKey is null;
}
