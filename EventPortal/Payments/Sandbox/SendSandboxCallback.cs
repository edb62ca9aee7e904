using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using EventPortal.Payments.Gateways;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments.Sandbox;

/// <summary>Outbox of the test bank: tell the merchant over HTTP; repeated until the merchant answers 2xx.</summary>
public sealed record SendSandboxCallback(Guid InvoiceId, string Body, bool Forged);

internal sealed class SendSandboxCallbackHandler(
    IDbContextFactory<AppDbContext> contexts, IHttpClientFactory clients, GatewayCredentials credentials, TimeProvider time) : IOutboxHandler<SendSandboxCallback>
{
    public async Task HandleAsync(SendSandboxCallback message, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var invoice = await db.SandboxInvoices.AsNoTracking().SingleAsync(i => i.Id == message.InvoiceId, cancellationToken);
        var merchant = await db.SandboxMerchants.AsNoTracking().SingleAsync(m => m.Id == invoice.MerchantId, cancellationToken);
        var secret = message.Forged ? "somebody else's key" : credentials.Open(merchant.SealedSecret)["secret"];
        var answer = await SendAsync(invoice.CallbackUrl, secret, Encoding.UTF8.GetBytes(message.Body), cancellationToken);
        await db.SandboxInvoices.Where(i => i.Id == invoice.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.CallbacksSent, i => i.CallbacksSent + 1), cancellationToken);
        // a forger does not try again
        if (!answer.IsSuccess && !message.Forged) throw new GatewayException($"The merchant answers {answer.Status}.");
    }

    private async Task<GatewayAnswer> SendAsync(string url, string secret, byte[] body, CancellationToken cancellationToken)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(SandboxSignature.TimestampHeader, timestamp);
        request.Headers.Add(SandboxSignature.SignatureHeader, SandboxSignature.Sign(secret, timestamp, body));
        return await clients.CreateClient(SandboxGateway.BankClient).SendToGatewayAsync(request, cancellationToken);
    }
}
