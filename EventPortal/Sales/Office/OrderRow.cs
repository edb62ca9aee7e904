using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Office;

/// <summary>An order in the organizer's list.</summary>
public sealed record OrderRow(
    Guid Id, string Number, Person Customer, string? CompanyName, OrderStatus Status, OrderPaymentStatus PaymentStatus, long TotalMinor, string Currency,
    int Places, string EventTitle, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt)
{
    public Money Total => new(TotalMinor, Currency);

    public OrderTab Tab => OrderFilter.TabOf(Status, PaymentStatus);

    /// <summary>Family name first, as lists are sorted.</summary>
    public string Name => $"{Customer.LastName} {Customer.FirstName}".Trim();
}
