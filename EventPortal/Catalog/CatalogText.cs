namespace EventPortal.Catalog;

/// <summary>Marks the texts of the slice (CatalogText.resx).</summary>
public sealed class CatalogText;
