using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Components;

/// <summary>Order → payment → confirmed → participation; a free order has no payment.</summary>
public sealed partial class OrderTimeline
{
    [Parameter, EditorRequired]
    public required OrderView Order { get; set; }

    [Parameter, EditorRequired]
    public required OrderStage Stage { get; set; }

    [Parameter]
    public EventSummary? First { get; set; }

    private IReadOnlyList<TimelineStep> Steps
    {
        get
        {
            List<TimelineStep> steps = [new(Loc["Timeline.Order"], TimelineState.Done, OrderTimes.Of(Order.PlacedAt, Order.ServerNow))];
            if (!Order.Total.IsZero) steps.Add(Payment());
            if (Stage is OrderStage.Canceled or OrderStage.Expired) steps.Add(new(Loc["Stage." + Stage], TimelineState.Failed, At(Order.CanceledAt)));
            else if (Stage is not OrderStage.Refunded) steps.Add(new(Loc["Timeline.Confirmed"], Confirmed(), OrderStages.HasTickets(Stage) ? Loc["Timeline.Yours"].Value : null));
            if (First is { } e && Stage is not (OrderStage.Canceled or OrderStage.Expired or OrderStage.Refunded))
                steps.Add(new(Loc["Timeline.Participation"], Stage is OrderStage.Completed ? TimelineState.Done : TimelineState.Ahead,
                    PortalFormats.Moment(System.Globalization.CultureInfo.CurrentUICulture, e.StartsAt, e.Zone, Order.ServerNow)));
            return steps;
        }
    }

    private TimelineStep Payment() => Stage switch
    {
        OrderStage.Confirmed or OrderStage.Completed => new(Loc["Stage.Paid"], TimelineState.Done, At(Order.Attempts.FirstOrDefault(a => a.PaidAt is not null)?.PaidAt)),
        OrderStage.Refunded => new(Loc["Stage.Refunded"], TimelineState.Failed),
        OrderStage.Declined => new(Loc["Stage.Declined"], TimelineState.Failed, Order.Attempts is [{ Message: { Length: > 0 } why }, ..] ? why : null),
        OrderStage.Canceled or OrderStage.Expired => new(Loc["Timeline.Payment"], TimelineState.Ahead),
        _ => new(Loc["Timeline.Payment"], TimelineState.Now, Stage is OrderStage.Processing ? Loc["Stage.Processing"].Value : null),
    };

    private TimelineState Confirmed() => Stage switch
    {
        OrderStage.Confirmed => TimelineState.Now,
        OrderStage.Completed => TimelineState.Done,
        _ => TimelineState.Ahead,
    };

    private string? At(DateTimeOffset? moment) => moment is { } at ? OrderTimes.Of(at, Order.ServerNow) : null;
}
