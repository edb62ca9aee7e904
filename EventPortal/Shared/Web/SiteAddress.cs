using EventPortal.Shared.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Web;

/// <summary>
/// The portal's own address for links that leave it (letters, tickets, calendars). Never taken from a request: whoever forges the Host
/// header would receive the secret links of others.
/// </summary>
public sealed class SiteAddress(IOptions<WebOptions> options, IServer server)
{
    public Uri Root => options.Value.PublicUrl ?? Bound() ?? new Uri("http://localhost");

    /// <param name="pathAndQuery">"/account/sign-in?returnUrl=%2F".</param>
    public string Of(string pathAndQuery) => new Uri(Root, pathAndQuery).AbsoluteUri;

    // what Kestrel listens on, for a portal that was just started on a desk
    private Uri? Bound() => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(a => a.Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal))
        .Select(a => Uri.TryCreate(a, UriKind.Absolute, out var uri) ? uri : null)
        .FirstOrDefault(a => a is not null);
}
