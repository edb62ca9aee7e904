using EventPortal.Catalog.Products;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Search;

/// <summary>Price and availability of an event in a line.</summary>
/// <param name="Price">The lowest; null: not shown or nothing offered.</param>
/// <param name="Old">Before the reduction.</param>
/// <param name="From">There are dearer ones too.</param>
/// <param name="State">What can be had.</param>
/// <param name="Left">Places left, with <see cref="Availability.Left"/>.</param>
/// <param name="At">When sales begin (NotYet) or applications end (OnApplication).</param>
public sealed record CardOffer(Money? Price, Money? Old, bool From, Availability State, int? Left = null, DateTimeOffset? At = null)
{
    /// <summary>Fewer are worth a warning; more would be scarcity for show.</summary>
    public const int FewPlaces = 10;

    public bool IsScarce => State is Availability.Left && Left <= FewPlaces;

    internal static CardOffer Of(CardRow card, IReadOnlyList<Product> products, DateTimeOffset now)
    {
        var tickets = products.OfType<TicketType>().ToList();
        if (card.IsOver(now)) return Cheapest([.. products.OfType<EventRecording>()], Availability.Past);
        var onSale = tickets.Where(t => t.StateAt(now) is SaleState.OnSale).ToList();
        if (card.PriceAfterApproval) return new(null, null, false, card.RegistrationCompleted ? Availability.Closed : Availability.OnApplication, At: onSale.Max(t => t.SalesEnd));
        if (card.RegistrationCompleted) return Cheapest(tickets, Availability.Closed);
        return onSale.Count > 0 ? OnSale(onSale, card.ApprovalRequired) : NotOnSale(tickets, now);
    }

    private static CardOffer OnSale(IReadOnlyList<TicketType> onSale, bool approval)
    {
        int? left = onSale.Any(t => t.Quantity is null) ? null : onSale.Sum(t => t.Available);
        if (approval) return Cheapest(onSale, Availability.OnApplication) with { At = onSale.Max(t => t.SalesEnd) };
        return Cheapest(onSale, left is null ? Availability.Plenty : Availability.Left) with { Left = left };
    }

    private static CardOffer NotOnSale(IReadOnlyList<TicketType> tickets, DateTimeOffset now)
    {
        var states = tickets.ToLookup(t => t.StateAt(now));
        return states switch
        {
            _ when states[SaleState.AllHeld].Any() => Cheapest([.. states[SaleState.AllHeld]], Availability.Held),
            _ when states[SaleState.NotYet].Any() => Cheapest([.. states[SaleState.NotYet]], Availability.NotYet) with { At = states[SaleState.NotYet].Min(t => t.SalesStart) },
            _ when states[SaleState.SoldOut].Any() => Cheapest([.. states[SaleState.SoldOut]], Availability.SoldOut),
            _ when states[SaleState.Ended].Any() => Cheapest([.. states[SaleState.Ended]], Availability.Ended),
            _ => new(null, null, false, Availability.None),
        };
    }

    // Prices of one event are in one currency; should they ever differ, the first type's currency is shown.
    private static CardOffer Cheapest(IReadOnlyList<Product> offered, Availability state)
    {
        if (offered.Count == 0) return new(null, null, false, state);
        var comparable = offered.Where(p => p.Currency == offered[0].Currency).ToList();
        var cheapest = comparable.MinBy(p => p.Price.MinorUnits)!;
        return new(cheapest.Price, cheapest.SalePriceMinor is null ? null : cheapest.FullPrice, comparable.Any(p => p.Price > cheapest.Price), state);
    }
}
