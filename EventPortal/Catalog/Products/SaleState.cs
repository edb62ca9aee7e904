namespace EventPortal.Catalog.Products;

/// <summary>What a buyer meets at a product.</summary>
public enum SaleState
{
    OnSale,

    /// <summary>Nothing is free, but some places are only held and may come back.</summary>
    AllHeld,
    SoldOut,
    NotYet,
    Ended,
    Inactive,
}
