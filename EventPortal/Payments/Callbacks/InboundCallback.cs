using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Callbacks;

/// <summary>A callback as it came, genuine or forged, kept before anything is done about it; for inspection only.</summary>
public sealed class InboundCallback : Entity, IGlobal
{
    /// <summary>No provider sends more; what is longer is refused unread.</summary>
    public const int MaxBytes = 64 * 1024;

    private InboundCallback() => (Provider, Headers, Body) = ("", "", []);

    public string Provider { get; private set; }

    /// <summary>From the address; need not exist.</summary>
    public Guid GatewayId { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public string? RemoteAddress { get; private set; }

    /// <summary>As lines "Name: value".</summary>
    public string Headers { get; private set; }

    /// <summary>The raw bytes: signatures are over them.</summary>
    public byte[] Body { get; private set; }

    public CallbackResult Result { get; private set; }

    public string? Detail { get; private set; }

    public Guid? PaymentId { get; private set; }

    public static InboundCallback Create(string provider, Guid gatewayId, string? remoteAddress, string headers, byte[] body, DateTimeOffset now) => new()
    {
        Id = NewId(now), Provider = Cut(provider, 32), GatewayId = gatewayId, ReceivedAt = now, RemoteAddress = remoteAddress,
        Headers = Cut(headers, 4000), Body = body,
    };

    public void End(CallbackResult result, Guid? paymentId = null, string? detail = null) =>
        (Result, PaymentId, Detail) = (result, paymentId, detail is null ? null : Cut(detail, 1000));

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}

/// <summary>What became of a callback.</summary>
public enum CallbackResult
{
    /// <summary>Stored, and then the server died or failed: the provider repeats it.</summary>
    Received,
    Applied,

    /// <summary>Genuine, and changes nothing: too late, or already known.</summary>
    NoChange,

    /// <summary>The same event was here before.</summary>
    Duplicate,

    /// <summary>Genuine, but other money than expected: the payment is flagged.</summary>
    NeedsReview,
    Ignored,
    BadSignature,
    Malformed,
    UnknownReference,
    UnknownGateway,
    TooLarge,
}
