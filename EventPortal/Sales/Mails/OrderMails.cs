using System.Globalization;
using EventPortal.Notifications.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Mails;

/// <summary>The letters about orders; each is added to the caller's transaction. The tickets' letters are of Registrations.</summary>
internal sealed class OrderMails(INotifications notifications, SiteAddress site)
{
    public const string Placed = "order.placed";
    public const string Canceled = "order.canceled";
    public const string Expired = "order.expired";
    public const string Receipt = "payment.receipt";

    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    /// <summary>The order of an event that is being dispatched: tracked already, or of the caller's transaction.</summary>
    public static async Task<Order> FindAsync(AppDbContext db, Guid orderId, CancellationToken cancellationToken) =>
        db.FindTracked<Order>(orderId) is { Items.Count: > 0 } order
            ? order
            // the event names an order that its raiser was allowed to change
            : await db.Orders.AcrossTenants().Include(o => o.Items).SingleAsync(o => o.Id == orderId, cancellationToken);

    public void SendPlaced(AppDbContext db, Order order) => Send(db, order, Placed, new()
    {
        ["until"] = order.ExpiresAt is { } until ? Moment(order, until, db.Now) : null,
    });

    /// <summary>The link once more, asked for by the organizer; a mailbox gets it once an hour.</summary>
    public void SendPlacedAgain(AppDbContext db, Order order) => Send(db, order, Placed, new()
    {
        ["until"] = order.ExpiresAt is { } until ? Moment(order, until, db.Now) : null,
    }, $"again:{db.Now.ToUnixTimeSeconds() / 3600}");

    public void SendReceipt(AppDbContext db, Order order) => Send(db, order, Receipt, new()
    {
        ["paid_at"] = Moment(order, order.ConfirmedAt ?? db.Now, db.Now),
        ["company"] = order.CompanyName is { } company ? $"{company}, {order.TaxCode}" : null,
    });

    public void SendCanceled(AppDbContext db, Order order, string reason, bool wasPaid) =>
        Send(db, order, Canceled, new() { ["reason"] = reason, ["was_paid"] = wasPaid });

    public void SendExpired(AppDbContext db, Order order) => Send(db, order, Expired, []);

    private void Send(AppDbContext db, Order order, string template, Dictionary<string, object?> model, string? round = null)
    {
        if (order.Customer.Email is not { } email) return;
        var culture = CultureInfo.GetCultureInfo(order.Culture);
        model["name"] = order.Customer.FirstName;
        model["number"] = order.Number;
        model["total"] = MoneyFormat.Text(culture, order.Total);
        model["order_url"] = site.Of(SalesUrls.Order(order.Secret));
        model["items"] = order.Items.Select(i => $"{i.EventTitle}: {i.Title} × {i.Quantity.ToString(CultureInfo.InvariantCulture)}").ToList();
        notifications.Send(db, new(template, new(email, order.Customer.FullName, order.Culture, order.UserId), model, DedupeKey: $"{template}:{order.Id}:{round ?? Round(order)}"));
    }

    // Late money may revive an order that has lapsed: then its end and its receipt are other ones.
    private static string Round(Order order) => (order.ConfirmedAt ?? order.CanceledAt)?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) ?? "0";

    private static string Moment(Order order, DateTimeOffset moment, DateTimeOffset now) =>
        PortalFormats.Moment(CultureInfo.GetCultureInfo(order.Culture), moment, Kyiv, now);
}
