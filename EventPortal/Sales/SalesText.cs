namespace EventPortal.Sales;

/// <summary>Marks the texts of the slice (SalesText.resx).</summary>
public sealed class SalesText;
