using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Orders;

namespace EventPortal.Sales.Checkout;

/// <summary>Makes drafts of orders and places from a checked form.</summary>
internal static class OrderDrafts
{
    public static OrderDraft Of(IGrouping<Guid, PlannedLine> lines, CheckoutPlan plan, CheckedForm form, CartKey key, DateTimeOffset now) => new()
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
    public static PlaceDraft PlaceOf(CheckedPlace place, Order order, CartKey key) => new(
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
