using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;

namespace EventPortal.Catalog.Products;

/// <summary>
/// Something that can be bought; replaces [D] content_type/object_id. available = quantity − sold − reserved, never negative:
/// the counters move only by <see cref="Stock"/>'s guarded updates, and a check constraint repeats the rule.
/// </summary>
public abstract class Product : AggregateRoot, IAnnounced, IAudited, ITenantOwned
{
    public Guid OrganizationId { get; protected set; }

    public Guid EventId { get; protected set; }

    public string Title { get; protected set; } = "";

    public string? Description { get; protected set; }

    public string Currency { get; protected set; } = Shared.Domain.Currency.Uah;

    public long PriceMinor { get; protected set; }

    public long? SalePriceMinor { get; protected set; }

    /// <summary>Null: unlimited.</summary>
    public int? Quantity { get; protected set; }

    /// <summary>Places with a confirmed registration.</summary>
    [NotAudited]
    public int SoldCount { get; protected set; }

    /// <summary>Places held by carts and by orders that are not yet paid.</summary>
    [NotAudited]
    public int ReservedCount { get; protected set; }

    public DateTimeOffset? SalesStart { get; protected set; }

    public DateTimeOffset? SalesEnd { get; protected set; }

    public int SortOrder { get; protected set; }

    public bool IsActive { get; protected set; } = true;

    /// <summary>The regular price.</summary>
    public Money FullPrice => new(PriceMinor, Currency);

    /// <summary>What a buyer pays now.</summary>
    public Money Price => new(SalePriceMinor ?? PriceMinor, Currency);

    public int? Available => Quantity - SoldCount - ReservedCount;

    IEnumerable<LiveTopic> IAnnounced.Topics => [CatalogTopics.Product(Id), CatalogTopics.Event(EventId)];

    public SaleState StateAt(DateTimeOffset now) => this switch
    {
        { IsActive: false } => SaleState.Inactive,
        _ when now < SalesStart => SaleState.NotYet,
        _ when now >= SalesEnd => SaleState.Ended,
        { Available: <= 0, ReservedCount: > 0 } => SaleState.AllHeld,
        { Available: <= 0 } => SaleState.SoldOut,
        _ => SaleState.OnSale,
    };

    /// <summary>Sets price and quantity. A type with registrations keeps its price, and its quantity stays at or above what is taken.</summary>
    public void Offer(Money price, Money? salePrice, int? quantity)
    {
        Guard.That(price.MinorUnits >= 0 && Shared.Domain.Currency.IsKnown(price.Currency), CatalogErrors.PriceInvalid);
        Guard.That(salePrice is not { } sale || sale.Currency == price.Currency && sale.MinorUnits >= 0 && sale < price, CatalogErrors.SalePriceInvalid);
        Guard.That(quantity is null or >= 0, CatalogErrors.QuantityInvalid);
        Guard.That(quantity is null || quantity >= SoldCount + ReservedCount, CatalogErrors.QuantityBelowTaken);
        Guard.That(SoldCount == 0 || price == FullPrice, CatalogErrors.SoldIsNotRepriced);
        (Currency, PriceMinor, SalePriceMinor, Quantity) = (price.Currency, price.MinorUnits, salePrice?.MinorUnits, quantity);
    }

    public void SellBetween(DateTimeOffset? start, DateTimeOffset? end)
    {
        Guard.That(start is null || end is null || start < end, CatalogErrors.EndsBeforeStart);
        (SalesStart, SalesEnd) = (start, end);
    }

    public void Deactivate() => IsActive = false;

    public void Activate() => IsActive = true;

    public void Describe(string title, string? description)
    {
        Guard.That(title.Trim().Length is > 0 and <= 255, CatalogErrors.TitleInvalid);
        Guard.That(description is null or { Length: <= 2000 }, PartsErrors.DescriptionTooLong);
        (Title, Description) = (title.Trim(), string.IsNullOrWhiteSpace(description) ? null : description.Trim());
    }

    protected void Fill(Guid organizationId, Guid eventId, string title, string? description, int order, DateTimeOffset now)
    {
        Id = NewId(now);
        Describe(title, description);
        (OrganizationId, EventId, SortOrder) = (organizationId, eventId, order);
    }
}
