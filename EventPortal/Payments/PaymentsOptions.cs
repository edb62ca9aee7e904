using System.ComponentModel.DataAnnotations;

namespace EventPortal.Payments;

/// <summary>Payments; section "Payments".</summary>
public sealed class PaymentsOptions : IValidatableObject
{
    /// <summary>
    /// Address under which payers and providers reach the portal ("https://events.example.ua"). Empty: that of the page from which the payment starts.
    /// </summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>A refund is given up, and a person told, after so many refusals or silences of the provider.</summary>
    [Range(1, 11)]
    public int RefundAttempts { get; init; } = 10;

    /// <summary>Callbacks are kept for inspection this long.</summary>
    [Range(1, 3650)]
    public int KeepCallbacksDays { get; init; } = 180;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicAddress is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http")))
            yield return new($"Payments:PublicAddress: '{address}' is not an address such as https://events.example.ua.");
    }
}
