using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Orders;

/// <summary>
/// What was paid for one place: its share of the order's lines of its type. A fixed discount may not divide evenly; the shares add up to the line, to
/// the last minor unit, however few or many places are given back.
/// </summary>
internal static class PlacePrices
{
    /// <summary>Of all places of the order that were ever confirmed.</summary>
    public static Dictionary<Guid, Money> Of(Order order, IEnumerable<RegistrationCard> places)
    {
        var prices = new Dictionary<Guid, Money>();
        foreach (var ofType in places.Where(p => p.OrderId == order.Id && IsPaidFor(p)).GroupBy(p => p.OrderedTypeId))
        {
            var lines = order.Items.Where(i => i.ProductId == ofType.Key).ToList();
            var (sum, quantity) = (lines.Sum(l => l.PriceMinor), lines.Sum(l => l.Quantity));
            if (quantity == 0) continue;
            foreach (var (index, place) in ofType.OrderBy(p => p.Id).Index())
                prices[place.Id] = new(index < quantity ? Share(sum, index + 1, quantity) - Share(sum, index, quantity) : 0, order.Currency);
        }
        return prices;
    }

    /// <summary>What goes back when the event is called off: its places that are still taken, and what it sold besides places.</summary>
    public static Money OfEvent(Order order, IReadOnlyList<RegistrationCard> places, Guid eventId)
    {
        var prices = Of(order, places);
        var types = places.Select(p => p.OrderedTypeId).ToHashSet();
        var sum = places.Where(p => p.EventId == eventId && p.Status is (RegistrationStatus.Confirmed or RegistrationStatus.CheckedIn)).Sum(p => prices.GetValueOrDefault(p.Id).MinorUnits)
            + order.Items.Where(i => i.EventId == eventId && !types.Contains(i.ProductId)).Sum(i => i.PriceMinor);
        return new(sum, order.Currency);
    }

    private static long Share(long sum, int count, int quantity) => (long)((Int128)sum * count / quantity);

    // one that was given up after it was paid for keeps its share: it must not fall to the others
    private static bool IsPaidFor(RegistrationCard place) => place.ConfirmedAt is not null;
}
