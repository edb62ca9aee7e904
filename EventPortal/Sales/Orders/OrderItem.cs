using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Orders;

/// <summary>[D] a line of an order; title and prices as they were when it was placed. Prices are of the whole line.</summary>
public sealed class OrderItem : Entity, ITenantOwned
{
    private OrderItem() => (Title, EventTitle, Currency) = ("", "", "");

    internal OrderItem(Guid id, Guid organizationId, Guid orderId, OrderLine line)
    {
        Id = id;
        OrganizationId = organizationId;
        OrderId = orderId;
        EventId = line.EventId;
        ProductId = line.ProductId;
        LessonId = line.LessonId;
        Title = line.Title;
        EventTitle = line.EventTitle;
        Quantity = line.Quantity;
        Currency = line.UnitPrice.Currency;
        ClearPriceMinor = (line.UnitFullPrice * line.Quantity).MinorUnits;
        PromocodeDiffMinor = line.PromocodeDiff.MinorUnits;
        PriceMinor = (line.UnitPrice * line.Quantity - line.PromocodeDiff).MinorUnits;
        PromocodeId = line.PromocodeId;
    }

    public Guid OrganizationId { get; private set; }

    public Guid OrderId { get; private set; }

    public Guid EventId { get; private set; }

    public Guid ProductId { get; private set; }

    public Guid? LessonId { get; private set; }

    public Guid? PromocodeId { get; private set; }

    /// <summary>The product's title.</summary>
    public string Title { get; private set; }

    public string EventTitle { get; private set; }

    public int Quantity { get; private set; }

    public string Currency { get; private set; }

    /// <summary>Regular price of the line.</summary>
    public long ClearPriceMinor { get; private set; }

    public long PromocodeDiffMinor { get; private set; }

    /// <summary>What the line costs the customer.</summary>
    public long PriceMinor { get; private set; }

    public Money Price => new(PriceMinor, Currency);
}
