using EventPortal.Sales.Carts;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Components;

/// <summary>A part of a page that shows something of the cart and follows its changes.</summary>
public abstract class BoardPart : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource gone = new();

    [Inject]
    protected CartBoard Board { get; private set; } = null!;

    protected CartView? Cart => Board.View;

    protected CancellationToken Gone => gone.Token;

    public void Dispose()
    {
        Board.Changed -= Follow;
        gone.Cancel();
        gone.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override async Task OnInitializedAsync()
    {
        Board.Changed += Follow;
        await Board.GetAsync(Gone);
    }

    // only a circuit has an after; a page that is prerendered is over by then
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) Board.FollowLive(InvokeAsync);
    }

    private void Follow() => _ = InvokeAsync(StateHasChanged);
}
