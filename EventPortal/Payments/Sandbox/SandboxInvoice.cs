using EventPortal.Payments.Gateways;
using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Sandbox;

/// <summary>One payment at the test bank. Its row is locked for every change; each change counts <see cref="Step"/>, which numbers the callbacks.</summary>
public sealed class SandboxInvoice : Entity, IGlobal
{
    private SandboxInvoice() => (Token, Reference, Currency, Description, ReturnUrl, CallbackUrl) = ("", "", "", "", "", "");

    public Guid MerchantId { get; private set; }

    /// <summary>Unguessable, in the address of the page.</summary>
    public string Token { get; private set; }

    /// <summary>The merchant's; the same reference is the same invoice.</summary>
    public string Reference { get; private set; }

    public long AmountMinor { get; private set; }

    public string Currency { get; private set; }

    public string Description { get; private set; }

    public string ReturnUrl { get; private set; }

    public string CallbackUrl { get; private set; }

    public SandboxState State { get; private set; }

    internal DeclineReason Reason { get; private set; }

    /// <summary>"**** 4242".</summary>
    public string? CardMask { get; private set; }

    public long RefundedMinor { get; private set; }

    public int Step { get; private set; }

    public int CallbacksSent { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>When a payment put off will be made.</summary>
    public DateTimeOffset? PaysAt { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    public Money Amount => new(AmountMinor, Currency);

    public static SandboxInvoice Create(Guid merchantId, SandboxOrder order, DateTimeOffset now) => new()
    {
        Id = NewId(now), MerchantId = merchantId, Token = Codes.NewToken(), Reference = order.Reference, AmountMinor = order.Amount, Currency = order.Currency,
        Description = order.Description, ReturnUrl = order.ReturnUrl, CallbackUrl = order.CallbackUrl, CreatedAt = now, ExpiresAt = order.PayUntil,
    };

    public bool IsOpen(DateTimeOffset now) => State is SandboxState.Open && (ExpiresAt is null || now < ExpiresAt);

    public void Pay(string cardMask, DateTimeOffset now)
    {
        Guard.That(IsOpen(now) || State is SandboxState.PutOff, PaymentsErrors.InvoiceClosed);
        (State, CardMask, PaidAt, Step) = (SandboxState.Paid, cardMask, now, Step + 1);
    }

    internal void Decline(DeclineReason reason, string cardMask, DateTimeOffset now)
    {
        Guard.That(IsOpen(now), PaymentsErrors.InvoiceClosed);
        (State, Reason, CardMask, Step) = (SandboxState.Declined, reason, cardMask, Step + 1);
    }

    /// <summary>The payer pays later, perhaps when the merchant no longer waits: from outside it looks like nobody has paid yet.</summary>
    public void PutOff(DateTimeOffset paysAt, DateTimeOffset now)
    {
        Guard.That(IsOpen(now), PaymentsErrors.InvoiceClosed);
        (State, PaysAt) = (SandboxState.PutOff, paysAt);
    }

    /// <returns>False: too late, or the payer is already at it.</returns>
    public bool Withdraw()
    {
        if (State is not SandboxState.Open) return State is SandboxState.Withdrawn;
        State = SandboxState.Withdrawn;
        return true;
    }

    public void Refund(long amount)
    {
        Guard.That(State is SandboxState.Paid && amount > 0 && RefundedMinor + amount <= AmountMinor, PaymentsErrors.RefundTooMuch);
        (RefundedMinor, Step) = (RefundedMinor + amount, Step + 1);
    }
}

public enum SandboxState
{
    /// <summary>Not paid yet; after its time has run out: expired.</summary>
    Open,

    /// <summary>Will be paid later by itself.</summary>
    PutOff,
    Paid,
    Declined,

    /// <summary>The merchant no longer wants the money.</summary>
    Withdrawn,
}
