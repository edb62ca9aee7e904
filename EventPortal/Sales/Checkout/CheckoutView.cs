using EventPortal.Catalog.Contracts;
using EventPortal.Payments.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Checkout;

/// <summary>What the checkout page shows, and the form it starts with.</summary>
public sealed record CheckoutView(
    CartView Cart, IReadOnlyList<CheckoutPlace> Places, IReadOnlyList<CheckoutPayee> Payees, CheckoutForm Form);

/// <summary>One place to name. <paramref name="Number"/>: over the whole order, 1-based; the same index − 1 in the form.</summary>
public sealed record CheckoutPlace(int Number, Guid ItemId, int Place, string EventTitle, string Title, IReadOnlyList<OfferQuestion> Questions, Guid OrganizationId);

/// <summary>An organization that is paid, with its ways to pay; a total of zero needs none.</summary>
public sealed record CheckoutPayee(Guid OrganizationId, string Name, Money Total, IReadOnlyList<PaymentMethod> Methods);
