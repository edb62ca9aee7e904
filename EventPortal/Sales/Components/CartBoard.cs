using EventPortal.Sales.Carts;
using EventPortal.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Components;

/// <summary>
/// The one reading of the cart that the header, the bar of the hold and the page share in a request or a circuit; handed from the prerendered
/// page to its circuit, so that nothing blinks and nothing is asked twice.
/// </summary>
public sealed class CartBoard(CartService carts, CartSession session, LiveChanges live, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource gone = new();
    private Task<CartView>? reading;
    private DateTimeOffset readFrom;
    private Func<Func<Task>, Task>? onCircuit;
    private IDisposable? ofOwner;
    private (Guid Id, IDisposable Subscription)? ofCart;

    /// <summary>Somebody read the cart anew; subscribers render again.</summary>
    public event Action? Changed;

    [PersistentState]
    public CartView? View { get; set; }

    /// <summary>As it was read a moment ago, or now.</summary>
    public Task<CartView> GetAsync(CancellationToken cancellationToken)
    {
        if (View is { } known && time.GetUtcNow() - known.ServerNow < Fresh) return Task.FromResult(known);
        // three parts of a page ask at once: one question
        return reading is { IsCompleted: false } ? reading : reading = ReadAsync(cancellationToken);
    }

    /// <summary>After a change, and when the time is over.</summary>
    public async Task<CartView> RefreshAsync(CancellationToken cancellationToken)
    {
        var view = await ReadAsync(cancellationToken);
        Changed?.Invoke();
        return view;
    }

    /// <summary>From now on the cart is read anew when it changes in another tab, on another device, or because its time is over.</summary>
    /// <param name="invoke">Runs work on the circuit.</param>
    public void FollowLive(Func<Func<Task>, Task> invoke)
    {
        if (onCircuit is not null) return;
        onCircuit = invoke;
        if (SalesTopics.CartOf(session.Key) is { } owner) ofOwner = live.Subscribe(owner, ReadAgainAsync);
        FollowCart();
    }

    public void Dispose()
    {
        ofOwner?.Dispose();
        ofCart?.Subscription.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    private async Task<CartView> ReadAsync(CancellationToken cancellationToken)
    {
        var (key, from) = (session.Key, time.GetUtcNow());
        View = key.IsNone ? CartView.Empty(from) : await carts.GetViewAsync(key, cancellationToken);
        readFrom = from;
        FollowCart();
        return View;
    }

    private void FollowCart()
    {
        if (onCircuit is null || View?.Id == ofCart?.Id) return;
        ofCart?.Subscription.Dispose();
        ofCart = View?.Id is { } id ? (id, live.Subscribe(SalesTopics.Cart(id), ReadAgainAsync)) : null;
    }

    private Task ReadAgainAsync(LiveChange change) => onCircuit!(async () =>
    {
        // this tab's own changes are read by whoever made them
        if (gone.IsCancellationRequested || change.IsIn(readFrom)) return;
        await RefreshAsync(gone.Token);
    });
}
