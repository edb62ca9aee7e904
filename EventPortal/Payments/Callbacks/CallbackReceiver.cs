using EventPortal.Payments.Gateways;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace EventPortal.Payments.Callbacks;

/// <summary>
/// Takes a callback in: checks it, applies it, keeps it (a genuine one in the transaction that applies it, any other as soon as it is known to be none,
/// and whatever fails as it came), and answers as its provider wants.
/// </summary>
internal sealed class CallbackReceiver(
    IDbContextFactory<AppDbContext> contexts, GatewayAccounts accounts, PaymentUpdates updates, TimeProvider time, ILogger<CallbackReceiver> log)
{
    private static readonly CallbackReply Unknown = CallbackReply.Text(404, "Unknown account");

    public async Task<CallbackReply> ReceiveAsync(
        string provider, Guid gatewayId, string? remoteAddress, IReadOnlyDictionary<string, StringValues> headers, byte[] body, CancellationToken cancellationToken)
    {
        var callback = InboundCallback.Create(provider, gatewayId, remoteAddress, Lines(headers), body, time.GetUtcNow());
        try
        {
            return await ReceiveAsync(callback, new CallbackRequest(headers, body), cancellationToken);
        }
        catch
        {
            // kept as received: whatever went wrong, the provider repeats it
            callback.End(CallbackResult.Received);
            await KeepAsync(callback, CancellationToken.None);
            throw;
        }
    }

    private async Task<CallbackReply> ReceiveAsync(InboundCallback callback, CallbackRequest request, CancellationToken cancellationToken)
    {
        var link = await accounts.FindAsync(callback.GatewayId, cancellationToken);
        if (link is null || link.Adapter.Provider != callback.Provider) return await EndAsync(callback, CallbackResult.UnknownGateway, Unknown, cancellationToken);
        switch (await link.Adapter.ReadCallbackAsync(link.Account, request, cancellationToken))
        {
            case CallbackReading.Refused refused:
                log.LogWarning("A callback for {GatewayId} is refused: {Reason}", callback.GatewayId, refused.Reason);
                var result = refused.Reason is CallbackRefusal.BadSignature ? CallbackResult.BadSignature : CallbackResult.Malformed;
                return await EndAsync(callback, result, refused.Reply, cancellationToken);
            case CallbackReading.Ignored ignored:
                return await EndAsync(callback, CallbackResult.Ignored, ignored.Reply, cancellationToken, ignored.Why);
            case CallbackReading.Event genuine when await updates.ApplyAsync(callback, link.Account, genuine.Value, cancellationToken) is not null:
                return genuine.Reply;
            case CallbackReading.Event genuine:
                return await EndAsync(callback, CallbackResult.UnknownReference, genuine.WhenUnknown, cancellationToken, genuine.Value.Reference);
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

    private async Task KeepAsync(InboundCallback callback, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.InboundCallbacks.Add(callback);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<CallbackReply> EndAsync(InboundCallback callback, CallbackResult result, CallbackReply reply, CancellationToken cancellationToken, string? detail = null)
    {
        callback.End(result, detail: detail);
        await KeepAsync(callback, cancellationToken);
        return reply;
    }

    // a browser that is lured into posting here must not leave its session in the table
    private static string Lines(IReadOnlyDictionary<string, StringValues> headers) => string.Join('\n', headers
        .Where(h => !h.Key.Equals("Cookie", StringComparison.OrdinalIgnoreCase) && !h.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
        .Select(h => $"{h.Key}: {h.Value}"));
}
