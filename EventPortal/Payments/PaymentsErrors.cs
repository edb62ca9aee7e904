using EventPortal.Shared.Domain;

namespace EventPortal.Payments;

public static class PaymentsErrors
{
    public static readonly DomainError NothingToPay = new("Payments.NothingToPay");
    public static readonly DomainError NotPending = new("Payments.NotPending");
    public static readonly DomainError AlreadyCompleted = new("Payments.AlreadyCompleted");
    public static readonly DomainError AmountDiffers = new("Payments.AmountDiffers");
    public static readonly DomainError NothingToRefund = new("Payments.NothingToRefund");
    public static readonly DomainError RefundTooMuch = new("Payments.RefundTooMuch");
    public static readonly DomainError RefundNotPending = new("Payments.RefundNotPending");
    public static readonly DomainError NoGateway = new("Payments.NoGateway");
    public static readonly DomainError GatewayUnavailable = new("Payments.GatewayUnavailable");
    public static readonly DomainError ReturnUrlInvalid = new("Payments.ReturnUrlInvalid");
    public static readonly DomainError InvoiceClosed = new("Payments.InvoiceClosed");
    public static readonly DomainError InvoiceUnknown = new("Payments.InvoiceUnknown");
}
