using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Contracts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;

namespace EventPortal.Sales.Orders;

/// <summary>
/// [D] what a customer ordered from one organization, prices frozen. A cart with lines of several organizations makes one order each
/// (docs/decisions/0005-one-order-per-organization.md).
/// </summary>
public sealed class Order : AggregateRoot, IAnnounced, IAudited, ITenantOwned
{
    private readonly List<OrderItem> items = [];

    private Order() => (Number, Secret, PlacementKey, Currency, SearchKey) = ("", "", "", "", "");

    public Guid OrganizationId { get; private set; }

    /// <summary>[D] public_identifier "OR-ddMMyy-NNN", per day in Kyiv; unique.</summary>
    public string Number { get; private set; }

    /// <summary>In the link to the order page: whoever has it is the customer.</summary>
    [NotAudited]
    public string Secret { get; private set; }

    /// <summary>One placing per key and organization: a double click finds the first order.</summary>
    public string PlacementKey { get; private set; }

    public Guid? CartId { get; private set; }

    public Guid? UserId { get; private set; }

    public Person Customer { get; private set; } = new();

    /// <summary>The customer's e-mail in lower case: orders are found by it.</summary>
    public string? CustomerKey { get; private set; }

    /// <summary>By it the organizer's list is sorted and searched.</summary>
    [NotAudited]
    public string SearchKey { get; private set; }

    public string? CompanyName { get; private set; }

    /// <summary>EDRPOU (8 digits) or RNOKPP (10 digits).</summary>
    public string? TaxCode { get; private set; }

    public Guid? PromocodeId { get; private set; }

    public string Currency { get; private set; }

    public long TotalClearPriceMinor { get; private set; }

    public long TotalPromocodeDiffMinor { get; private set; }

    public long TotalPriceMinor { get; private set; }

    public OrderStatus Status { get; private set; }

    public OrderPaymentStatus PaymentStatus { get; private set; }

    /// <summary>When an unpaid order lapses; null once it is paid for, free or cancelled.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? CanceledAt { get; private set; }

    public string? CancellationReason { get; private set; }

    /// <summary>Language of the customer's mails.</summary>
    public string Culture { get; private set; } = "uk";

    public CrmSync Crm { get; private set; } = CrmSync.Waiting;

    public IReadOnlyList<OrderItem> Items => items;

    public Money Total => new(TotalPriceMinor, Currency);

    IEnumerable<LiveTopic> IAnnounced.Topics => [SalesTopics.Order(Id)];

    public static Order Place(OrderDraft draft, string number, DateTimeOffset now)
    {
        Guard.That(draft.Items.Count > 0, SalesErrors.CartEmpty);
        var order = new Order
        {
            Id = NewId(now), OrganizationId = draft.OrganizationId, Number = number, Secret = Codes.NewToken(), PlacementKey = draft.PlacementKey,
            CartId = draft.CartId, UserId = draft.UserId, Customer = draft.Customer, CustomerKey = draft.Customer.Email?.Trim().ToLowerInvariant(), CompanyName = draft.CompanyName, TaxCode = draft.TaxCode,
            PromocodeId = draft.PromocodeId, Currency = draft.Items[0].UnitPrice.Currency, Culture = draft.Culture, ExpiresAt = draft.ExpiresAt,
        };
        order.SearchKey = Shared.Domain.SearchKey.Of(
            $"{draft.Customer.LastName} {draft.Customer.FirstName}", draft.Customer.Email, draft.Customer.Phone, number, draft.CompanyName);
        // ids of one millisecond are in no order, and lines are listed by id
        order.items.AddRange(draft.Items.Select((i, index) => new OrderItem(NewId(now.AddMilliseconds(index)), order.OrganizationId, order.Id, i)));
        order.TotalClearPriceMinor = order.items.Sum(i => i.ClearPriceMinor);
        order.TotalPromocodeDiffMinor = order.items.Sum(i => i.PromocodeDiffMinor);
        order.TotalPriceMinor = order.items.Sum(i => i.PriceMinor);
        order.Raise(new OrderPlaced(order.Id, order.OrganizationId));
        return order;
    }

    /// <summary>Nothing is to be paid.</summary>
    public void ConfirmFree(DateTimeOffset now)
    {
        Guard.That(Status is OrderStatus.New && TotalPriceMinor == 0, SalesErrors.OrderNotNew);
        (PaymentStatus, ExpiresAt) = (OrderPaymentStatus.Paid, null);
        Confirm(now);
    }

    /// <summary>The money is there in full.</summary>
    public void MarkPaid(Money captured, DateTimeOffset now)
    {
        Guard.That(Status is OrderStatus.New && PaymentStatus is OrderPaymentStatus.NotPaid or OrderPaymentStatus.Error, SalesErrors.OrderNotNew);
        Guard.That(captured == Total, SalesErrors.AmountDiffers);
        (PaymentStatus, ExpiresAt) = (OrderPaymentStatus.Paid, null);
        Confirm(now);
    }

    /// <summary>An attempt failed; the order stays and another attempt may follow, for which at least <paramref name="payUntil"/> is given.</summary>
    public void MarkPaymentFailed(DateTimeOffset payUntil)
    {
        Guard.That(Status is OrderStatus.New, SalesErrors.OrderNotNew);
        PaymentStatus = OrderPaymentStatus.Error;
        if (ExpiresAt < payUntil) ExpiresAt = payUntil;
    }

    /// <summary>Gives the order up: by the customer, the organizer, or because its time ran out unpaid.</summary>
    public void Cancel(string reason, DateTimeOffset now)
    {
        Guard.That(Status is OrderStatus.New or OrderStatus.Confirmed, SalesErrors.OrderFinal);
        var wasUnpaid = PaymentStatus is OrderPaymentStatus.NotPaid or OrderPaymentStatus.Error;
        (Status, CanceledAt, CancellationReason, ExpiresAt) = (OrderStatus.Canceled, now, reason, null);
        Raise(new OrderCanceled(Id, OrganizationId, wasUnpaid, reason));
    }

    /// <summary>Late money re-took the seats of a lapsed order.</summary>
    public void Revive(Money captured, DateTimeOffset now)
    {
        Guard.That(Status is OrderStatus.Canceled && PaymentStatus is OrderPaymentStatus.NotPaid or OrderPaymentStatus.Error, SalesErrors.OrderFinal);
        Guard.That(captured == Total, SalesErrors.AmountDiffers);
        (PaymentStatus, CanceledAt, CancellationReason) = (OrderPaymentStatus.Paid, null, null);
        Confirm(now);
    }

    /// <summary>Money came that buys nothing (too late, twice, another sum) and goes back; people are told.</summary>
    public void ReturnMoney(Money captured, string reason) => Raise(new MoneyReturned(Id, OrganizationId, captured, reason));

    /// <summary>A guest's order becomes the account's whose owner has shown to read the customer's mailbox.</summary>
    public void GiveTo(Guid userId)
    {
        Guard.That(UserId is null, SalesErrors.OrderFinal);
        UserId = userId;
    }

    /// <summary>All the money went back.</summary>
    public void MarkRefunded() => PaymentStatus = OrderPaymentStatus.Refunded;

    public void Complete()
    {
        Guard.That(Status is OrderStatus.Confirmed, SalesErrors.OrderNotConfirmed);
        Status = OrderStatus.Completed;
    }

    private void Confirm(DateTimeOffset now)
    {
        (Status, ConfirmedAt) = (OrderStatus.Confirmed, now);
        Raise(new OrderConfirmed(Id, OrganizationId));
    }
}
