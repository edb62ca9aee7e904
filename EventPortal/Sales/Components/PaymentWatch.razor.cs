using EventPortal.Sales.Orders;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Components;

/// <summary>While a payment is in flight: looks at the order every few seconds, now and then asks the provider, and shows the page anew when it moved.</summary>
public sealed partial class PaymentWatch(OrderQueries orders, PayService pay, TimeProvider time, NavigationManager navigation) : IAsyncDisposable
{
    // The callback usually is quicker than any question; the provider is not to be stormed.
    private const int AskEvery = 5;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource gone = new();
    private ITimer? timer;
    private bool looking;
    private int looks;

    [Parameter, EditorRequired]
    public required string Secret { get; set; }

    /// <summary>What the page shows now.</summary>
    [Parameter, EditorRequired]
    public required OrderStage Stage { get; set; }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        if (timer is not null) await timer.DisposeAsync();
        gone.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) timer = time.CreateTimer(_ => _ = InvokeAsync(LookAsync), null, Period, Period);
    }

    private async Task LookAsync()
    {
        if (looking || gone.IsCancellationRequested) return;
        looking = true;
        try
        {
            if (++looks % AskEvery == 0) await pay.AskProviderAsync(Secret, gone.Token);
            if (await orders.FindAsync(Secret, gone.Token) is { } order && OrderStages.Of(order) != Stage)
                navigation.NavigateTo(SalesUrls.Order(Secret), forceLoad: true, replace: true);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The customer has left in the middle of the question.
        }
        finally
        {
            looking = false;
        }
    }
}
