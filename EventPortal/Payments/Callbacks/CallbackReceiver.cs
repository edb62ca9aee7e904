using EventPortal.Payments.Gateways;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace EventPortal.Payments.Callbacks;

/// <summary>Takes a callback in: keeps it, checks it, applies it, and answers as its provider wants.</summary>
internal sealed class CallbackReceiver(
    IDbContextFactory<AppDbContext> contexts, GatewayAccounts accounts, PaymentUpdates updates, TimeProvider time, ILogger<CallbackReceiver> log)
{
    private static readonly CallbackReply Unknown = CallbackReply.Text(404, "Unknown account");

    public async Task<CallbackReply> ReceiveAsync(
        string provider, Guid gatewayId, string? remoteAddress, IReadOnlyDictionary<string, StringValues> headers, byte[] body, CancellationToken cancellationToken)
    {
        var id = await KeepAsync(InboundCallback.Create(provider, gatewayId, remoteAddress, Lines(headers), body, time.GetUtcNow()), cancellationToken);
        var link = await accounts.FindAsync(gatewayId, cancellationToken);
        if (link is null || link.Adapter.Provider != provider) return await EndAsync(id, CallbackResult.UnknownGateway, Unknown, cancellationToken);
        switch (await link.Adapter.ReadCallbackAsync(link.Account, new CallbackRequest(headers, body), cancellationToken))
        {
            case CallbackReading.Refused refused:
                log.LogWarning("A callback for {GatewayId} is refused: {Reason}", gatewayId, refused.Reason);
                var result = refused.Reason is CallbackRefusal.BadSignature ? CallbackResult.BadSignature : CallbackResult.Malformed;
                return await EndAsync(id, result, refused.Reply, cancellationToken);
            case CallbackReading.Ignored ignored:
                return await EndAsync(id, CallbackResult.Ignored, ignored.Reply, cancellationToken, ignored.Why);
            case CallbackReading.Event genuine when await FindAsync(gatewayId, genuine.Value, cancellationToken) is { } paymentId:
                await updates.ApplyAsync(paymentId, link.Account, genuine.Value, TransactionKind.Callback, id, cancellationToken);
                return genuine.Reply;
            case CallbackReading.Event genuine:
                return await EndAsync(id, CallbackResult.UnknownReference, genuine.WhenUnknown, cancellationToken, genuine.Value.Reference);
            default:
                throw new InvalidOperationException("Not a reading.");
        }
    }

    /// <summary>Too long to be genuine: only the fact is kept.</summary>
    public async Task RefuseTooLargeAsync(string provider, Guid gatewayId, string? remoteAddress, CancellationToken cancellationToken)
    {
        var callback = InboundCallback.Create(provider, gatewayId, remoteAddress, "", [], time.GetUtcNow());
        callback.End(CallbackResult.TooLarge);
        await KeepAsync(callback, cancellationToken);
    }

    // only attempts of the account whose key signed: another organization's key says nothing about ours
    private async Task<Guid?> FindAsync(Guid gatewayId, ProviderEvent seen, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var attempts = db.Payments.AcrossTenants().Where(p => p.GatewayId == gatewayId);
        attempts = seen.Reference is { } reference
            ? attempts.Where(p => p.ProviderReference == reference)
            : attempts.Where(p => p.ProviderPaymentId != null && p.ProviderPaymentId == seen.ProviderPaymentId);
        return await attempts.Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<Guid> KeepAsync(InboundCallback callback, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.InboundCallbacks.Add(callback);
        await db.SaveChangesAsync(cancellationToken);
        return callback.Id;
    }

    private async Task<CallbackReply> EndAsync(Guid id, CallbackResult result, CallbackReply reply, CancellationToken cancellationToken, string? detail = null)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        (await db.InboundCallbacks.SingleAsync(c => c.Id == id, cancellationToken)).End(result, detail: detail);
        await db.SaveChangesAsync(cancellationToken);
        return reply;
    }

    // a browser that is lured into posting here must not leave its session in the table
    private static string Lines(IReadOnlyDictionary<string, StringValues> headers) => string.Join('\n', headers
        .Where(h => !h.Key.Equals("Cookie", StringComparison.OrdinalIgnoreCase) && !h.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
        .Select(h => $"{h.Key}: {h.Value}"));
}
