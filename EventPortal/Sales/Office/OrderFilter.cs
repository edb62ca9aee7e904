using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Grid;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Sales.Office;

/// <summary>A tab of the orders' list: what a person asks about, not the two states that stand behind it.</summary>
public enum OrderTab
{
    Unpaid,
    Paid,
    Completed,
    Refunded,
    Canceled,
}

/// <summary>Which orders a list shows; days are those of Kyiv, both included. The tenant filter stays on in every query made of it.</summary>
public sealed record OrderFilter
{
    /// <summary>Names of the filters in the list's address.</summary>
    public static readonly IReadOnlyList<string> Names = ["event", "from", "to", "code"];

    public Guid? EventId { get; init; }

    /// <summary>Id of a promocode.</summary>
    public Guid? PromocodeId { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public OrderTab? Tab { get; init; }

    public string Text { get; init; } = "";

    public static OrderFilter Of(GridState state, Guid? eventId) => new()
    {
        EventId = eventId ?? state.Id("event"), PromocodeId = state.Id("code"), From = state.Day("from"), To = state.Day("to"), Text = state.Text,
        Tab = Enum.TryParse<OrderTab>(state.State, ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : null,
    };

    internal IQueryable<Order> Apply(AppDbContext db)
    {
        var rows = db.Orders.AsQueryable();
        if (EventId is { } ofEvent) rows = rows.Where(o => o.Items.Any(i => i.EventId == ofEvent));
        if (PromocodeId is { } code) rows = rows.Where(o => o.PromocodeId == code);
        if (From is { } from && OfficeTime.StartOf(from) is var since) rows = rows.Where(o => o.CreatedAt >= since);
        if (To is { } to && OfficeTime.StartOf(to.AddDays(1)) is var until) rows = rows.Where(o => o.CreatedAt < until);
        return Text.Length == 0 ? rows : rows.Matching(Text, o => o.SearchKey);
    }

    internal static IQueryable<Order> OfTab(IQueryable<Order> rows, OrderTab? tab) => tab switch
    {
        OrderTab.Unpaid => rows.Where(o => o.Status == OrderStatus.New),
        OrderTab.Paid => rows.Where(o => o.Status == OrderStatus.Confirmed && o.PaymentStatus != OrderPaymentStatus.Refunded),
        OrderTab.Completed => rows.Where(o => o.Status == OrderStatus.Completed && o.PaymentStatus != OrderPaymentStatus.Refunded),
        OrderTab.Refunded => rows.Where(o => o.PaymentStatus == OrderPaymentStatus.Refunded),
        OrderTab.Canceled => rows.Where(o => o.Status == OrderStatus.Canceled && o.PaymentStatus != OrderPaymentStatus.Refunded),
        _ => rows,
    };

    internal static OrderTab TabOf(OrderStatus status, OrderPaymentStatus payment) => (status, payment) switch
    {
        (_, OrderPaymentStatus.Refunded) => OrderTab.Refunded,
        (OrderStatus.New, _) => OrderTab.Unpaid,
        (OrderStatus.Confirmed, _) => OrderTab.Paid,
        (OrderStatus.Completed, _) => OrderTab.Completed,
        _ => OrderTab.Canceled,
    };
}
