using EventPortal.Sales.Orders;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Web.Grid;
using Microsoft.Extensions.Localization;

namespace EventPortal.Sales.Office;

/// <summary>Puts the audit trail of an order into words.</summary>
public sealed class OrderHistory(IStringLocalizer<OrdersText> loc)
{
    internal IReadOnlyList<HistoryLine> Of(IReadOnlyList<AuditLine> trail) =>
        [.. trail.Select(l => new HistoryLine(l.At, l.Person ?? loc[l.Actor == "guest" ? "History.Guest" : "History.System"], [.. What(l)])).Where(l => l.What.Count > 0)];

    private IEnumerable<string> What(AuditLine line)
    {
        if (line.Action is AuditAction.Added) yield return loc["History.Added"];
        foreach (var (property, change) in line.Changes)
            if (Words(property, change) is { } text) yield return text;
    }

    private LocalizedString? Words(string property, AuditChange change) => property switch
    {
        nameof(Order.Status) => loc["History.Status", loc["Status." + change.Before], loc["Status." + change.After]],
        nameof(Order.PaymentStatus) => loc["History.Payment", loc["Payment." + change.Before], loc["Payment." + change.After]],
        nameof(Order.CancellationReason) when change.After is { Length: > 0 } and not OrderService.Expired => loc["History.Reason", change.After],
        "MoneyReturned" => loc["History.Returned", change.After ?? ""],
        nameof(Order.UserId) => loc["History.Account"],
        _ => null,
    };
}
