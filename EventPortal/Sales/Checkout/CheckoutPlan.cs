using EventPortal.Catalog.Contracts;
using EventPortal.Payments.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Checkout;

/// <summary>A cart as it was read for an order, with everything that the rules need. Nothing here is locked: the placing compares.</summary>
internal sealed record CheckoutPlan(
    Guid CartId, IReadOnlyList<PlannedLine> Lines, Promocode? Promocode, PromocodeVerdict? Verdict,
    IReadOnlyDictionary<Guid, IReadOnlyList<PaymentMethod>> Methods)
{
    /// <summary>Events before whose sale the buyer must queue: what they hold they may order, what has ended they may not take again.</summary>
    public IReadOnlySet<Guid> Queued { get; init; } = new HashSet<Guid>();

    public IEnumerable<IGrouping<Guid, PlannedLine>> ByOrganization => Lines.GroupBy(l => l.Item.OrganizationId);

    public Money DiffOf(PlannedLine line) => Verdict?.Diffs.GetValueOrDefault(line.Item.Id, Money.Zero(line.Item.Currency)) ?? Money.Zero(line.Item.Currency);

    public Money TotalOf(Guid organizationId) => Lines.Where(l => l.Item.OrganizationId == organizationId)
        .Select(l => l.Item.UnitPrice * l.Item.Quantity - DiffOf(l)).Aggregate((a, b) => a + b);

    /// <summary>The lines are still those that were read.</summary>
    public bool Fits(Cart cart) => cart.PromocodeId == Promocode?.Id && cart.Items.Count == Lines.Count
        && Lines.All(l => cart.Items.Any(i => i.Id == l.Item.Id && i.Quantity == l.Item.Quantity && i.UnitPrice == l.Item.UnitPrice));
}

/// <summary>A line with its offer; <paramref name="Application"/>: the approved application that it is for.</summary>
internal sealed record PlannedLine(CartItem Item, ProductOffer Offer, ApprovedApplication? Application)
{
    /// <summary>Places that get a name; a recording has none.</summary>
    public int Places => Offer.Kind is OfferKind.Ticket ? Item.Quantity : 0;
}
