using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Components;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace EventPortal.Sales.Pages.Public;

/// <summary>The cart: what is held, for how long, and what it comes to. When the time is over the cart stays and the way forward is shown.</summary>
public sealed partial class CartPage(CartService carts, CartSession session, CartBoard board, IEventDirectory events, CartWords words) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private readonly Dictionary<Guid, string> notices = [];
    private IReadOnlyList<string> retaken = [];
    private CartView? cart;
    private PromocodeView? tried;
    private string? refused;
    private bool busy;
    private bool asking;
    private bool isShown;

    [Inject]
    internal Toasts Toasts { get; private set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; private set; } = null!;

    /// <summary>Event → picture of its line.</summary>
    [PersistentState]
    public Dictionary<Guid, string>? Covers { get; set; }

    public void Dispose()
    {
        board.Changed -= Follow;
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        board.Changed += Follow;
        if (PickerRefusal.Read(QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query)) is { } why)
            refused = words.Of(new HoldResult(why.Outcome, Available: why.Left));
        Show(await board.GetAsync(gone.Token));
        await PictureAsync();
    }

    // The dialog needs a circuit; before it the note above the lines says the same.
    protected override void OnAfterRender(bool firstRender)
    {
        if (isShown || cart is null) return;
        isShown = true;
        asking |= cart.HasEndedHolds;
        if (asking) StateHasChanged();
    }

    private void Follow() => _ = InvokeAsync(async () =>
    {
        var before = cart;
        Show(board.View!);
        asking |= before is { HasEndedHolds: false } && cart is { HasEndedHolds: true };
        StateHasChanged();
        // a line that another tab put in
        await PictureAsync();
        StateHasChanged();
    });

    private void Show(CartView view) => cart = view;

    private async Task PictureAsync()
    {
        var missing = cart!.Lines.Select(l => l.Offer.Event.EventId).Where(id => Covers?.ContainsKey(id) != true).Distinct().ToList();
        if (missing.Count == 0) return;
        Covers ??= [];
        foreach (var (id, e) in await events.FindAsync(missing, gone.Token)) Covers[id] = e.Cover.SquareUrl;
    }

    private Task ChangeAsync(CartLineView line, int quantity) => WhileBusyAsync(async () =>
    {
        var result = await carts.ChangeQuantityAsync(session.Key, line.ItemId, quantity, gone.Token);
        if (result.IsHeld) notices.Remove(line.ItemId);
        else notices[line.ItemId] = words.Of(result);
    });

    private Task RemoveAsync(CartLineView line) => WhileBusyAsync(async () =>
    {
        await carts.RemoveAsync(session.Key, line.ItemId, gone.Token);
        // the place of an approved application comes back only by its own link
        if (line.EventRequestId is null) Toasts.Show(Loc["Cart.Removed", line.Offer.Event.Title], (Loc["Cart.Undo"], () => PutBackAsync(line)));
        else Toasts.Show(Loc["Cart.Removed", line.Offer.Event.Title]);
    });

    private Task PutBackAsync(CartLineView line) => InvokeAsync(() => TryAsync(() => WhileBusyAsync(async () =>
    {
        var result = await carts.AddAsync(session.Key, line.Offer.ProductId, line.Run?.LessonId, line.Quantity, null, gone.Token);
        refused = result.IsHeld ? null : words.Of(result);
    })));

    private Task ApplyAsync(string code) => WhileBusyAsync(async () =>
    {
        var view = await carts.ApplyPromocodeAsync(session.Key, code, gone.Token);
        tried = view.Verdict.IsApplied ? null : view;
    });

    private Task RemovePromocodeAsync() => WhileBusyAsync(async () =>
    {
        tried = null;
        await carts.RemovePromocodeAsync(session.Key, gone.Token);
    });

    private Task RetakeAsync() => WhileBusyAsync(async () =>
    {
        var result = await carts.RetakeAsync(session.Key, gone.Token);
        retaken = [.. result.Lines.Select(words.Of).OfType<string>()];
        asking = false;
    });

    private async Task WhileBusyAsync(Func<Task> act)
    {
        if (busy) return;
        busy = true;
        try
        {
            await act();
            await board.RefreshAsync(gone.Token);
            await PictureAsync();
        }
        finally
        {
            busy = false;
        }
    }
}
