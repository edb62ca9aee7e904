namespace EventPortal.Sales.Office;

/// <summary>Texts of the organizer's orders and promocodes.</summary>
public sealed class OrdersText;
