using EventPortal.Payments.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Components;

/// <summary>While a payment is in flight: follows order and payment, now and then asks the provider, and shows the page anew when the order moved.</summary>
public sealed partial class PaymentWatch(OrderQueries orders, PayService pay, LiveChanges live, TimeProvider time, NavigationManager navigation) : IAsyncDisposable
{
    // The callback usually is quicker than any question; the provider is not to be stormed.
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource gone = new();
    private readonly List<IDisposable> following = [];
    private ITimer? timer;
    private bool looking;
    private bool changed;

    [Parameter, EditorRequired]
    public required Guid OrderId { get; set; }

    [Parameter, EditorRequired]
    public required string Secret { get; set; }

    /// <summary>What the page shows now.</summary>
    [Parameter, EditorRequired]
    public required OrderStage Stage { get; set; }

    public async ValueTask DisposeAsync()
    {
        foreach (var subscription in following) subscription.Dispose();
        await gone.CancelAsync();
        if (timer is not null) await timer.DisposeAsync();
        gone.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        foreach (var topic in new[] { SalesTopics.Order(OrderId), PaymentTopics.Payable(OrderId) })
            following.Add(live.Subscribe(topic, _ => InvokeAsync(() => LookAsync(ask: false))));
        // at once too: the callback may have come before the circuit
        timer = time.CreateTimer(_ => _ = InvokeAsync(() => LookAsync(ask: true)), null, AskEvery, AskEvery);
        _ = LookAsync(ask: false);
    }

    private async Task LookAsync(bool ask)
    {
        changed = true;
        if (looking) return;
        looking = true;
        try
        {
            while (changed && !gone.IsCancellationRequested)
            {
                changed = false;
                if (ask) await pay.AskProviderAsync(Secret, gone.Token);
                ask = false;
                if (await orders.FindAsync(Secret, gone.Token) is { } order && OrderStages.Of(order) != Stage)
                    navigation.NavigateTo(SalesUrls.Order(Secret), forceLoad: true, replace: true);
            }
        }
        catch (OperationCanceledException)
        {
            // The customer has left in the middle of the question.
        }
        finally
        {
            looking = false;
        }
    }
}
