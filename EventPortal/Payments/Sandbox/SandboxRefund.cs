using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Sandbox;

/// <summary>A refund at the test bank; the merchant's reference makes it happen once.</summary>
public sealed class SandboxRefund : Entity, IGlobal
{
    private SandboxRefund() => Reference = "";

    public Guid InvoiceId { get; private set; }

    public string Reference { get; private set; }

    public long AmountMinor { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public static SandboxRefund Create(Guid invoiceId, string reference, long amount, DateTimeOffset now) =>
        new() { Id = NewId(now), InvoiceId = invoiceId, Reference = reference, AmountMinor = amount, CreatedAt = now };
}
