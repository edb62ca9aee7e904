using EventPortal.Shared.Web.Hosting;

namespace EventPortal.Payments.Callbacks;

/// <summary>POST /payments/callback/{provider}/{gatewayId}: anonymous, raw, at most 64 KiB.</summary>
internal static class CallbackEndpoint
{
    public static void MapCallbacks(this WebApplication app) => app.MapPost("/payments/callback/{provider}/{gatewayId:guid}", ReceiveAsync)
        .AllowAnonymous().DisableAntiforgery().RequireRateLimiting(RateLimits.Callback).ExcludeFromDescription();

    private static async Task ReceiveAsync(HttpContext context, string provider, Guid gatewayId, CallbackReceiver receiver)
    {
        // a provider that hangs up must not undo what it has told us
        var body = await ReadAsync(context.Request, context.RequestAborted);
        var remote = context.Connection.RemoteIpAddress?.ToString();
        if (body is null)
        {
            await receiver.RefuseTooLargeAsync(provider, gatewayId, remote, CancellationToken.None);
            await Results.Text("Too large", statusCode: StatusCodes.Status413PayloadTooLarge).ExecuteAsync(context);
            return;
        }
        var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase);
        var reply = await receiver.ReceiveAsync(provider, gatewayId, remote, headers, body, CancellationToken.None);
        await Results.Text(reply.Body, reply.ContentType, statusCode: reply.Status).ExecuteAsync(context);
    }

    /// <returns>Null: longer than any provider's.</returns>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = new byte[InboundCallback.MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > InboundCallback.MaxBytes ? null : buffer[..length];
    }
}
