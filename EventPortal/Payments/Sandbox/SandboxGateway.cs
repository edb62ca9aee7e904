using System.Text.Json;
using EventPortal.Payments.Gateways;
using EventPortal.Shared.Domain;
using Microsoft.Extensions.Options;

namespace EventPortal.Payments.Sandbox;

/// <summary>The adapter of the test bank: talks to it over HTTP only, as to any other.</summary>
internal sealed class SandboxGateway(IHttpClientFactory clients, IOptions<SandboxOptions> options, OwnAddress own, TimeProvider time) : IPaymentGateway
{
    public const string Key = "sandbox";
    public const string PortalClient = "payments.sandbox";

    /// <summary>The bank's own client, for callbacks.</summary>
    public const string BankClient = "payments.sandbox.callbacks";

    public string Provider => Key;

    public GatewayCapabilities Capabilities => GatewayCapabilities.PartialRefund | GatewayCapabilities.RefundOnce | GatewayCapabilities.Cancel;

    private Uri Bank => options.Value.BaseAddress ?? own.Value;

    public async Task<GatewayStart> StartAsync(GatewayAccount account, GatewayAttempt attempt, CancellationToken cancellationToken)
    {
        // the bank in our own process calls back where it was called itself: the public address may not be reachable from here
        var callback = options.Value.BaseAddress is null ? new Uri(own.Value, attempt.CallbackUrl.AbsolutePath) : attempt.CallbackUrl;
        var order = new SandboxOrder(
            attempt.Reference, attempt.Amount.MinorUnits, attempt.Amount.Currency, attempt.Description, attempt.ReturnUrl.ToString(), callback.ToString(),
            attempt.Culture, attempt.PayUntil);
        var answer = await SendAsync(account, Post("invoices", order).Repeatable(), cancellationToken);
        if (!answer.IsSuccess) throw new GatewayException($"The sandbox refuses the invoice: {answer.Status} {answer.Body}");
        var made = Read<SandboxInvoiceMade>(answer.Body);
        // the payer's browser meets the bank where it met the portal
        var page = new Uri(options.Value.BaseAddress ?? attempt.ReturnUrl, made.Page);
        return new(RedirectInstruction.Get(page), made.InvoiceId.ToString(), answer.Body);
    }

    public Task<CallbackReading> ReadCallbackAsync(GatewayAccount account, CallbackRequest request, CancellationToken cancellationToken)
    {
        if (!SandboxSignature.Verify(account.Credential("secret"), request.Headers, request.Body.Span, time.GetUtcNow()))
            return Result(new CallbackReading.Refused(CallbackRefusal.BadSignature, CallbackReply.Text(401, "Bad signature")));
        try
        {
            var text = System.Text.Encoding.UTF8.GetString(request.Body.Span);
            return Result(new CallbackReading.Event(Event(text), CallbackReply.Ok, CallbackReply.Text(404, "Unknown reference")));
        }
        catch (GatewayException)
        {
            return Result(new CallbackReading.Refused(CallbackRefusal.Malformed, CallbackReply.Text(400, "Malformed")));
        }

        static Task<CallbackReading> Result(CallbackReading reading) => Task.FromResult(reading);
    }

    public async Task<ProviderEvent> GetStatusAsync(GatewayAccount account, AttemptKey attempt, CancellationToken cancellationToken) =>
        Status(await SendAsync(account, new HttpRequestMessage(HttpMethod.Get, Address($"invoices/{Uri.EscapeDataString(attempt.Reference)}")), cancellationToken), attempt);

    public async Task<RefundAnswer> RefundAsync(
        GatewayAccount account, AttemptKey attempt, Money amount, string idempotencyReference, CancellationToken cancellationToken)
    {
        var request = Post($"invoices/{Uri.EscapeDataString(attempt.Reference)}/refunds", new SandboxRefundOrder(idempotencyReference, amount.MinorUnits)).Repeatable();
        var answer = await SendAsync(account, request, cancellationToken);
        return answer.IsSuccess
            ? new(RefundState.Completed, Read<SandboxRefundMade>(answer.Body).RefundId.ToString(), null, answer.Body)
            : new(RefundState.Failed, null, Read<SandboxProblem>(answer.Body).Error, answer.Body);
    }

    public Task<ProviderEvent> CaptureAsync(GatewayAccount account, AttemptKey attempt, Money amount, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The sandbox takes money at once: Capabilities has no Hold.");

    public async Task<ProviderEvent> CancelAsync(GatewayAccount account, AttemptKey attempt, CancellationToken cancellationToken) =>
        Status(await SendAsync(account, Post($"invoices/{Uri.EscapeDataString(attempt.Reference)}/cancel", new { }).Repeatable(), cancellationToken), attempt);

    private async Task<GatewayAnswer> SendAsync(GatewayAccount account, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            request.Headers.Add(SandboxApi.KeyHeader, $"{account.Merchant}.{account.Credential("apiKey")}");
            var answer = await clients.CreateClient(PortalClient).SendToGatewayAsync(request, cancellationToken);
            return answer.Status is 401 ? throw new GatewayException("The sandbox does not accept the account's key.") : answer;
        }
    }

    private HttpRequestMessage Post<T>(string path, T body) => new(HttpMethod.Post, Address(path)) { Content = JsonContent.Create(body, options: SandboxCallbacks.Json) };

    private Uri Address(string path) => new(Bank, "/sandbox-gateway/api/" + path);

    private static ProviderEvent Status(GatewayAnswer answer, AttemptKey attempt) => answer switch
    {
        { IsSuccess: true } => Event(answer.Body),
        { Status: 404 } => new()
        {
            Status = ProviderStatus.NotFound, Reference = attempt.Reference, Amount = attempt.Amount, Refunded = Money.Zero(attempt.Amount.Currency),
            DedupeKey = "", Raw = answer.Body,
        },
        _ => throw new GatewayException($"The sandbox answers {answer.Status}."),
    };

    private static ProviderEvent Event(string raw)
    {
        var notice = Read<SandboxNotice>(raw);
        if (notice is not { Reference: { }, Currency: { }, EventId: { }, State: { } }) throw new GatewayException("The notice lacks a field.");
        return new()
        {
            Status = StatusOf(notice.State), Reference = notice.Reference, ProviderPaymentId = notice.InvoiceId.ToString(),
            Amount = new(notice.Amount, notice.Currency), Refunded = new(notice.Refunded, notice.Currency), OccurredAt = notice.OccurredAt,
            DedupeKey = notice.EventId, Merchant = notice.Merchant, IsTest = notice.Test, Raw = raw,
            Reason = Enum.TryParse<DeclineReason>(notice.Reason, out var reason) ? reason : DeclineReason.Declined,
        };
    }

    // a state that we do not know yet must not end an attempt
    private static ProviderStatus StatusOf(string state) => state switch
    {
        "paid" => ProviderStatus.Paid,
        "refunded" => ProviderStatus.Refunded,
        "declined" => ProviderStatus.Declined,
        "expired" => ProviderStatus.Expired,
        "processing" => ProviderStatus.Processing,
        _ => ProviderStatus.Waiting,
    };

    private static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, SandboxCallbacks.Json) ?? throw new GatewayException("The sandbox says nothing.");
        }
        catch (JsonException e)
        {
            throw new GatewayException("The sandbox says something that is no JSON of ours.", e);
        }
    }
}
