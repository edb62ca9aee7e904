using EventPortal.Payments.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Sales.Components;

/// <summary>What an order is to its customer.</summary>
public enum OrderStage
{
    AwaitsPayment,

    /// <summary>A payment was begun, and the provider has not said how it ended.</summary>
    Processing,

    /// <summary>The last attempt failed; another may be made.</summary>
    Declined,

    /// <summary>Paid, or free.</summary>
    Confirmed,
    Completed,
    Canceled,

    /// <summary>Its time ran out unpaid.</summary>
    Expired,
    Refunded,
}

internal static class OrderStages
{
    public static OrderStage Of(OrderView order) => order switch
    {
        { PaymentStatus: OrderPaymentStatus.Refunded } => OrderStage.Refunded,
        { Status: OrderStatus.Canceled, CancellationReason: OrderService.Expired } => OrderStage.Expired,
        { Status: OrderStatus.Canceled } => OrderStage.Canceled,
        { Status: OrderStatus.Completed } => OrderStage.Completed,
        { Status: OrderStatus.Confirmed } => OrderStage.Confirmed,
        { Attempts: [{ State: PaymentAttemptState.Open }, ..] } => OrderStage.Processing,
        { PaymentStatus: OrderPaymentStatus.Error } or { Attempts: [{ State: PaymentAttemptState.Failed }, ..] } => OrderStage.Declined,
        _ => OrderStage.AwaitsPayment,
    };

    public static OrderStage Of(OrderSummary order) => order switch
    {
        { PaymentStatus: OrderPaymentStatus.Refunded } => OrderStage.Refunded,
        { Status: OrderStatus.Canceled } => OrderStage.Canceled,
        { Status: OrderStatus.Completed } => OrderStage.Completed,
        { Status: OrderStatus.Confirmed } => OrderStage.Confirmed,
        { PaymentStatus: OrderPaymentStatus.Error } => OrderStage.Declined,
        _ => OrderStage.AwaitsPayment,
    };

    public static bool IsOpen(OrderStage stage) => stage is OrderStage.AwaitsPayment or OrderStage.Processing or OrderStage.Declined;

    public static bool HasTickets(OrderStage stage) => stage is OrderStage.Confirmed or OrderStage.Completed;

    public static (StatusKind Kind, StatusTone Tone) Chip(OrderStage stage) => stage switch
    {
        OrderStage.AwaitsPayment => (StatusKind.Ring, StatusTone.Warn),
        OrderStage.Processing => (StatusKind.Ring, StatusTone.Info),
        OrderStage.Declined => (StatusKind.Cross, StatusTone.Bad),
        OrderStage.Confirmed => (StatusKind.Full, StatusTone.Ok),
        OrderStage.Completed => (StatusKind.Full, StatusTone.Neutral),
        OrderStage.Canceled => (StatusKind.Cross, StatusTone.Bad),
        OrderStage.Expired or OrderStage.Refunded => (StatusKind.Cross, StatusTone.Neutral),
        _ => throw new InvalidOperationException($"No chip for {stage}."),
    };
}
