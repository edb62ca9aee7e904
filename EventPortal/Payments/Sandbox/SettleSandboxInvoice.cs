using EventPortal.Shared.Data.Outbox;

namespace EventPortal.Payments.Sandbox;

/// <summary>Outbox of the test bank: the payer who put it off pays now.</summary>
public sealed record SettleSandboxInvoice(Guid InvoiceId, string CardMask, SandboxDelivery Delivery);

internal sealed class SettleSandboxInvoiceHandler(SandboxBank bank) : IOutboxHandler<SettleSandboxInvoice>
{
    public Task HandleAsync(SettleSandboxInvoice message, CancellationToken cancellationToken) =>
        bank.SettleAsync(message.InvoiceId, message.CardMask, message.Delivery, cancellationToken);
}
