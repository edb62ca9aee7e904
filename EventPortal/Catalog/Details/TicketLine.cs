using EventPortal.Catalog.Products;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Details;

/// <summary>A product as the page lists it when nothing interactive stands in its place, and as search engines read it.</summary>
/// <param name="Price">Null: shown after approval.</param>
/// <param name="Old">Before the reduction.</param>
/// <param name="Left">Null: without a limit.</param>
/// <param name="SalesStart">When sales begin, while they have not.</param>
public sealed record TicketLine(
    string Title, string? Description, Money? Price, Money? Old, SaleState State, int? Left, int? Quantity, DateTimeOffset? SalesStart)
{
    internal static TicketLine Of(Product product, bool priceIsShown, DateTimeOffset now) => new(
        product.Title, product.Description, priceIsShown ? product.Price : null,
        priceIsShown && product.SalePriceMinor is not null ? product.FullPrice : null, product.StateAt(now), product.Available, product.Quantity,
        product.SalesStart);
}
