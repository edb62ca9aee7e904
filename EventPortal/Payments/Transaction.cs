using EventPortal.Shared.Domain;

namespace EventPortal.Payments;

/// <summary>[D] one exchange with a gateway, its raw answer kept as it came.</summary>
public sealed class Transaction : Entity, IGlobal
{
    private Transaction() => (Currency, GatewayResponse) = ("", "");

    internal Transaction(Guid id, Guid paymentId, TransactionEntry entry, DateTimeOffset now)
    {
        Id = id;
        PaymentId = paymentId;
        Kind = entry.Kind;
        Token = entry.Token;
        CustomerId = entry.CustomerId;
        IsSuccess = entry.IsSuccess;
        AmountMinor = entry.Amount.MinorUnits;
        Currency = entry.Amount.Currency;
        Error = entry.Error;
        GatewayResponse = entry.GatewayResponse;
        DedupeKey = entry.DedupeKey;
        CreatedAt = now;
    }

    public Guid PaymentId { get; private set; }

    public TransactionKind Kind { get; private set; }

    /// <summary>[D] the exchange's id at the provider.</summary>
    public string? Token { get; private set; }

    public string? CustomerId { get; private set; }

    public bool IsSuccess { get; private set; }

    public long AmountMinor { get; private set; }

    public string Currency { get; private set; }

    public string? Error { get; private set; }

    /// <summary>The body exactly as received or answered.</summary>
    public string GatewayResponse { get; private set; }

    /// <summary>A callback that comes twice has the same key and is kept once.</summary>
    public string? DedupeKey { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
}

public enum TransactionKind
{
    Start,
    Callback,
    StatusQuery,
    Refund,
}

/// <summary>What a gateway said at one exchange.</summary>
public sealed record TransactionEntry(
    TransactionKind Kind, bool IsSuccess, Money Amount, string GatewayResponse, string? Token = null, string? Error = null,
    string? DedupeKey = null, string? CustomerId = null);
