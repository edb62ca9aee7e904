using EventPortal.Payments.Gateways;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EventPortal.Payments;

/// <summary>Where this server itself listens, as seen from this machine.</summary>
internal sealed class OwnAddress(IServer server)
{
    /// <exception cref="GatewayException">It does not listen (yet).</exception>
    public Uri Value => server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } addresses
        ? Loopback(addresses.FirstOrDefault(a => a.StartsWith("http:", StringComparison.Ordinal)) ?? addresses.First())
        : throw new GatewayException("This server does not listen for requests.");

    /// <summary>"http://*:80", "http://[::]:5000" listen everywhere, and are no addresses to call.</summary>
    internal static Uri Loopback(string listened)
    {
        var address = BindingAddress.Parse(listened);
        var host = address.Host is "*" or "+" or "[::]" or "0.0.0.0" ? "127.0.0.1" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }
}
