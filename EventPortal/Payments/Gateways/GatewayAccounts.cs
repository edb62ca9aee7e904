namespace EventPortal.Payments.Gateways;

/// <summary>Finds an organization's account together with the adapter that serves it.</summary>
internal sealed class GatewayAccounts(GatewayLookup gateways, GatewayCredentials credentials, IEnumerable<IPaymentGateway> adapters)
{
    /// <summary>Whether this server has an adapter: an account of a provider that is switched off is not offered.</summary>
    public bool Serves(string provider) => adapters.Any(a => a.Provider == provider);

    /// <returns>Null: no such account, or no adapter for it. Accounts that were switched off are found: their payments still end.</returns>
    public async Task<GatewayLink?> FindAsync(Guid gatewayId, CancellationToken cancellationToken) =>
        await gateways.FindAsync(gatewayId, cancellationToken) is { } gateway ? Link(gateway) : null;

    /// <returns>Null: no adapter serves it.</returns>
    public GatewayLink? Link(PaymentGateway gateway) => adapters.FirstOrDefault(a => a.Provider == gateway.Provider) is { } adapter
        ? new(adapter, new GatewayAccount(gateway.Id, gateway.IsTest, credentials.Open(gateway.Credentials)))
        : null;
}

internal sealed record GatewayLink(IPaymentGateway Adapter, GatewayAccount Account);
