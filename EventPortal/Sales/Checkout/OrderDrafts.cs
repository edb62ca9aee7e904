using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Holds;
using EventPortal.Sales.Orders;

namespace EventPortal.Sales.Checkout;

/// <summary>Makes drafts of orders and places from a checked form.</summary>
internal static class OrderDrafts
{
    /// <summary>One order per organization, not yet added to the context.</summary>
    public static List<Order> OrdersOf(CheckoutPlan plan, CheckedForm form, CartKey key, Queue<string> numbers, DateTimeOffset now) =>
        [.. plan.ByOrganization.Select(lines => Order.Place(Of(lines, plan, form, key, now), numbers.Dequeue(), now))];

    public static IEnumerable<PlaceDraft> PlacesOf(CheckedForm form, List<Order> orders, CartKey key) =>
        form.Places.Select(p => PlaceOf(p, orders.Single(o => o.OrganizationId == p.Line.Item.OrganizationId), key));

    public static PlaceOutcome.Placed Placed(IEnumerable<Order> orders, CheckedForm form) => new([.. orders.Select(o => new PlacedOrder(
        o.Id, o.OrganizationId, o.Number, o.Secret, o.Total, form.Gateways.TryGetValue(o.OrganizationId, out var g) ? g : null))]);

    /// <summary>A free order's places were confirmed, and its lines that give no place are sold too.</summary>
    public static void Sell(this SeatMoves moves, CheckoutPlan plan, Order order, IEnumerable<PlaceCount> confirmed)
    {
        foreach (var places in confirmed) moves.Sell(places);
        foreach (var line in plan.Lines.Where(l => l.Places == 0 && l.Item.OrganizationId == order.OrganizationId))
            moves.Sell(line.Item.ProductId, line.Item.Quantity);
    }

    private static OrderDraft Of(IGrouping<Guid, PlannedLine> lines, CheckoutPlan plan, CheckedForm form, CartKey key, DateTimeOffset now) => new()
    {
        OrganizationId = lines.Key,
        PlacementKey = $"{plan.CartId:N}:{lines.Key:N}",
        CartId = plan.CartId,
        UserId = key.UserId,
        Customer = form.Customer,
        CompanyName = form.CompanyName,
        TaxCode = form.TaxCode,
        PromocodeId = plan.Promocode?.OrganizationId == lines.Key ? plan.Promocode.Id : null,
        Culture = form.Culture,
        ExpiresAt = plan.TotalOf(lines.Key).IsZero ? null : Lapses(lines, now),
        Items = [.. lines.Select(l => Line(l, plan))],
    };

    /// <summary>RESERVED places have the order's own end of time, so that they never lapse apart from it.</summary>
    private static PlaceDraft PlaceOf(CheckedPlace place, Order order, CartKey key) => new(
        order.OrganizationId, place.Line.Item.EventId, place.Line.Item.ProductId, place.Line.Item.LessonId,
        place.Line.Application?.UserId ?? (place.IsCustomer ? key.UserId : null), order.Id, place.Line.Application?.RequestId, place.Person,
        place.Answers, order.Culture, place.Line.Offer.ReservationMinutes is null ? null : order.ExpiresAt);

    private static DateTimeOffset Lapses(IEnumerable<PlannedLine> lines, DateTimeOffset now) =>
        now.AddMinutes(lines.Min(l => Math.Min(l.Offer.Event.UnpaidLifetimeMinutes, l.Offer.ReservationMinutes ?? int.MaxValue)));

    private static OrderLine Line(PlannedLine line, CheckoutPlan plan)
    {
        var diff = plan.DiffOf(line);
        return new(
            line.Item.EventId, line.Item.ProductId, line.Item.LessonId, line.Offer.Title, line.Offer.Event.Title, line.Item.Quantity,
            line.Item.UnitFullPrice, line.Item.UnitPrice, diff, diff.IsZero ? null : plan.Promocode!.Id);
    }
}
