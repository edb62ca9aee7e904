using Microsoft.Extensions.Primitives;

namespace EventPortal.Payments.Gateways;

/// <summary>A callback exactly as it came.</summary>
internal sealed record CallbackRequest(IReadOnlyDictionary<string, StringValues> Headers, ReadOnlyMemory<byte> Body);

/// <summary>What the provider wants to hear.</summary>
internal sealed record CallbackReply(int Status, string ContentType, string Body)
{
    public static CallbackReply Ok { get; } = new(200, "text/plain", "OK");

    public static CallbackReply Text(int status, string body) => new(status, "text/plain", body);
}

/// <summary>What a callback turned out to be.</summary>
internal abstract record CallbackReading
{
    private CallbackReading()
    {
    }

    /// <summary>Genuine.</summary>
    /// <param name="Reply">Sent once the event is stored.</param>
    /// <param name="WhenUnknown">Sent when no attempt of the account has this reference: some providers must be told 200 all the same, or repeat for days.</param>
    internal sealed record Event(ProviderEvent Value, CallbackReply Reply, CallbackReply WhenUnknown) : CallbackReading;

    /// <summary>Genuine, and about nothing of ours.</summary>
    internal sealed record Ignored(string Why, CallbackReply Reply) : CallbackReading;

    internal sealed record Refused(CallbackRefusal Reason, CallbackReply Reply) : CallbackReading;
}

internal enum CallbackRefusal
{
    BadSignature,
    Malformed,
}
