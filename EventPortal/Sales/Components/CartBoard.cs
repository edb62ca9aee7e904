using EventPortal.Sales.Carts;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Components;

/// <summary>
/// The one reading of the cart that the header, the bar of the hold and the page share in a request or a circuit; handed from the prerendered
/// page to its circuit, so that nothing blinks and nothing is asked twice.
/// </summary>
public sealed class CartBoard(CartService carts, CartSession session, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private Task<CartView>? reading;

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

    private async Task<CartView> ReadAsync(CancellationToken cancellationToken)
    {
        var key = session.Key;
        return View = key.IsNone ? CartView.Empty(time.GetUtcNow()) : await carts.GetViewAsync(key, cancellationToken);
    }
}
