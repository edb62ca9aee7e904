using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Cultures;
using Microsoft.Extensions.Options;

namespace EventPortal.Payments;

/// <summary>Addresses of ours that a provider is given.</summary>
internal sealed class PaymentLinks(IOptions<PaymentsOptions> options, OwnAddress own)
{
    public Uri Return(Uri? origin, Guid paymentId) => new(Public(origin), $"/payments/return/{paymentId}");

    public Uri Callback(Uri? origin, string provider, Guid gatewayId) => new(Public(origin), $"/payments/callback/{provider}/{gatewayId}");

    /// <summary>Splits the seller's return address into our origin and a path on it.</summary>
    /// <exception cref="DomainException">It would lead elsewhere.</exception>
    public static (Uri? Origin, string Path) Split(string returnUrl)
    {
        // on Unix "/orders/1" is an absolute file address
        var absolute = Uri.TryCreate(returnUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
        var path = absolute is null ? returnUrl : absolute.PathAndQuery;
        Guard.That(CultureEndpoint.IsLocal(path) && path.Length <= 1000, PaymentsErrors.ReturnUrlInvalid);
        return (absolute is null ? null : new Uri(absolute.GetLeftPart(UriPartial.Authority)), path);
    }

    private Uri Public(Uri? origin) => options.Value.PublicAddress ?? origin ?? own.Value;
}
