using System.Globalization;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Grid;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Office.Components;

/// <summary>One order with its money and what can be done with it.</summary>
public sealed partial class OrderDrawer(OrderDesk desk, OrderHistory words, Toasts toasts)
{
    private OrderDetails? details;
    private IReadOnlyList<HistoryLine> history = [];
    private OrderMode mode;
    private Guid? shown;
    private string? reason;
    private string? typedSum;
    private string? error;
    private string? sumError;

    /// <summary>Null: closed.</summary>
    [Parameter, EditorRequired]
    public Guid? Id { get; set; }

    [Parameter, EditorRequired]
    public Guid OrganizationId { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (shown == Id) return;
        shown = Id;
        ClearRefusal();
        Read();
        await LoadAsync();
        // the address names one that is not here
        if (Id is not null && details is null) await OnClose.InvokeAsync();
    }

    private async Task LoadAsync()
    {
        details = Id is { } id ? await desk.FindAsync(id, default) : null;
        history = details is null ? [] : words.Of(details.History);
    }

    private void Read() => (mode, reason, typedSum, error, sumError) = (OrderMode.Read, null, null, null, null);

    private void BeginRefund() => (mode, typedSum) = (OrderMode.Refund, details!.Refundable.ToInvariantString());

    private async Task RefundAsync()
    {
        var left = details!.Refundable;
        var sum = decimal.TryParse(typedSum?.Replace(',', '.').Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var typed)
            && typed is > 0 and < 1_000_000_000 ? Money.FromDecimal(typed, left.Currency) : (Money?)null;
        sumError = sum is not { } amount || amount > left || amount.IsZero ? Txt["Refund.SumInvalid", Sum(left)].Value : null;
        error = string.IsNullOrWhiteSpace(reason) ? Txt["Reason.Missing"].Value : null;
        if (error is null && sumError is null) await DoAsync(() => desk.RefundAsync(details.Order.Id, sum!.Value, reason!, default), "Done.Refund");
    }

    private async Task CancelAsync()
    {
        error = string.IsNullOrWhiteSpace(reason) ? Txt["Reason.Missing"].Value : null;
        if (error is null) await DoAsync(() => desk.CancelAsync(details!.Order.Id, reason!.Trim(), default), "Done.Cancel");
    }

    private Task RemindAsync() => DoAsync(() => desk.RemindAsync(details!.Order.Id, default), "Done.Remind");

    private async Task DoAsync(Func<Task> act, string done)
    {
        await act();
        toasts.Show(Txt[done]);
        Read();
        await LoadAsync();
        await OnChanged.InvokeAsync();
    }

    private static string Sum(Money money) => MoneyFormat.Text(CultureInfo.CurrentUICulture, money);

    private enum OrderMode
    {
        Read,
        Refund,
        Cancel,
    }
}
