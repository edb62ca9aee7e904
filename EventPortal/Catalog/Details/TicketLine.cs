using EventPortal.Catalog.Products;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Details;

/// <summary>A product as the page lists it when nothing interactive stands in its place, and as search engines read it.</summary>
/// <param name="Price">Null: shown after approval.</param>
/// <param name="Old">Before the reduction.</param>
/// <param name="Left">Null: without a limit.</param>
/// <param name="SalesStart">When sales begin or began; null: with the event's publishing.</param>
/// <param name="IsRecording">The video of a past event, not a place.</param>
public sealed record TicketLine(
    Guid Id, bool IsRecording, string Title, string? Description, Money? Price, Money? Old, SaleState State, int? Left, int? Quantity, DateTimeOffset? SalesStart, DateTimeOffset? SalesEnd)
{
    internal static TicketLine Of(Product product, bool priceIsShown, DateTimeOffset now) => new(
        product.Id, product is EventRecording, product.Title, product.Description, priceIsShown ? product.Price : null,
        priceIsShown && product.SalePriceMinor is not null ? product.FullPrice : null, product.StateAt(now), product.Available, product.Quantity,
        product.SalesStart, product.SalesEnd);
}
