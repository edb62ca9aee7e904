namespace EventPortal.Payments;

/// <summary>Marks the texts of the slice (PaymentsText.resx).</summary>
public sealed class PaymentsText;
