namespace EventPortal.Sales.Orders;

/// <summary>[D] New → Confirmed (paid or free) → Completed (the event is over); New or Confirmed → Canceled. Completed and Canceled are final.</summary>
public enum OrderStatus
{
    New,
    Confirmed,
    Completed,
    Canceled,
}

/// <summary>[D]+[A] not_paid → paid | partially_paid | error; error → paid; paid → refunded (fully). Late money may make a canceled order refunded.</summary>
public enum OrderPaymentStatus
{
    NotPaid,
    PartiallyPaid,
    Paid,
    Error,
    Refunded,
}
