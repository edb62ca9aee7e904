using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Components;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Pages.Public;

/// <summary>Customer, participants, payment, review on one page. Nothing typed is lost: not by an error, a reload, an ended hold or a second click.</summary>
public sealed partial class CheckoutPage(CheckoutService checkout, CartService carts, CartSession session, CartBoard board, CheckoutDraft draft) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private readonly CheckoutErrors errors = new();
    private IReadOnlyList<string> retaken = [];
    private CheckoutView? view;
    private CheckoutForm form = new();
    private string? refused;
    private bool loaded;
    private bool busy;
    private bool asking;
    private bool restoring;
    private bool isRestored;
    private bool payLater;

    [Inject]
    internal NavigationManager Navigation { get; private set; } = null!;

    [Inject]
    internal FieldFocus Focus { get; private set; } = null!;

    [Inject]
    internal IAreas AreaList { get; private set; } = null!;

    [Inject]
    internal CartWords Says { get; private set; } = null!;

    [PersistentState]
    public CheckoutView? Begun { get; set; }

    [PersistentState]
    public IReadOnlyList<AreaName>? Areas { get; set; }

    private string? Said => Refusal?.Value ?? refused;

    private IReadOnlyList<StepperStep> Steps => [new(Loc["Steps.Cart"], SalesUrls.Cart), new(Loc["Steps.Checkout"]), new(Loc["Steps.Done"])];

    public void Dispose()
    {
        board.Changed -= Follow;
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        board.Changed += Follow;
        Begun ??= await checkout.BeginAsync(session.Key, gone.Token);
        Areas ??= await AreaList.ListAsync(gone.Token);
        (view, loaded) = (Begun, true);
        if (view is not null) form = view.Form;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // the first render that knows the cart: who comes by a link of the circuit sees one before it
        if (restoring || !loaded) return;
        restoring = true;
        if (view is not null)
        {
            await draft.RestoreAsync(form);
            asking = view.Cart.HasEndedHolds;
        }
        isRestored = true;
        StateHasChanged();
    }

    // The bar or another part has read the cart: the time may be over. The form stays as it is.
    private void Follow() => _ = InvokeAsync(async () =>
    {
        if (view is null || board.View is not { IsEmpty: false } cart) return;
        asking |= !view.Cart.HasEndedHolds && cart.HasEndedHolds;
        // another tab changed the cart: other participants are to be named
        if (!busy && !view.Cart.HasPlacesOf(cart)) await ReloadAsync(asking, refused);
        else view = view with { Cart = cart };
        StateHasChanged();
    });

    private Task PlaceAsync(bool toPayLater) => WhileBusyAsync(async () =>
    {
        (refused, retaken, payLater) = (null, [], toPayLater);
        errors.Set([]);
        await HandleAsync(await checkout.PlaceAsync(form, session.Key, gone.Token));
    });

    private Task HandleAsync(PlaceOutcome outcome) => outcome switch
    {
        PlaceOutcome.Placed placed => GoOnAsync(placed.Orders),
        PlaceOutcome.Invalid invalid => PointAsync(invalid.Errors.Select(e => (e.Path, Loc[e.Key].Value))),
        PlaceOutcome.AlreadyRegistered taken => PointAsync(taken.Participants.Select(p => (p.Path, Loc["Checkout.AlreadyRegistered", p.Email, p.EventTitle].Value))),
        PlaceOutcome.HoldEnded => ReloadAsync(ask: true),
        PlaceOutcome.WaitingRoom room => ReloadAsync(ask: false, Loc["Checkout.WaitingRoom", room.EventTitle]),
        PlaceOutcome.PromocodeRefused => ReloadAsync(ask: false, Loc["Checkout.PromocodeRefused"]),
        PlaceOutcome.CartEmpty => ReloadAsync(ask: false),
        _ => throw new InvalidOperationException($"No answer to {outcome}."),
    };

    private async Task GoOnAsync(IReadOnlyList<PlacedOrder> orders)
    {
        await draft.ForgetAsync(form.PlacementKey);
        // one payment at a time; the order page leads to the others
        var next = payLater ? null : orders.FirstOrDefault(o => o is { IsFree: false, GatewayId: not null });
        Navigation.NavigateTo(
            next is null ? SalesUrls.Order(orders[0].Secret) : SalesUrls.Pay(next.Secret, next.GatewayId!.Value, SalesUrls.FirstAttempt), forceLoad: true);
    }

    private Task PointAsync(IEnumerable<(string Path, string Text)> found)
    {
        errors.Set(found);
        StateHasChanged();
        return errors.All.Count > 3 ? FocusIdAsync("checkout-errors") : FocusAsync(errors.All[0].Path);
    }

    private Task FocusAsync(string path) => FocusIdAsync(CheckoutErrors.IdOf(path));

    private async Task FocusIdAsync(string id) => await Focus.OnAsync("/" + Assets["js/focus.js"], id, gone.Token);

    private async Task ReloadAsync(bool ask, string? why = null)
    {
        var begun = await checkout.BeginAsync(session.Key, gone.Token);
        if (begun is not null)
        {
            CheckoutDraft.Copy(form, begun.Form);
            (form, asking, refused) = (begun.Form, ask, why);
        }
        // with its form: what renders in between would look for participants that the old form does not have
        view = begun;
        await board.RefreshAsync(gone.Token);
    }

    private Task RetakeAsync() => WhileBusyAsync(async () =>
    {
        var result = await carts.RetakeAsync(session.Key, gone.Token);
        retaken = [.. result.Lines.Select(Says.Of).OfType<string>()];
        await ReloadAsync(ask: false);
    });

    private Task AcceptAsync(ChangeEventArgs e)
    {
        form.TermsAccepted = e.Value is true;
        errors.Clear("TermsAccepted");
        return KeepAsync();
    }

    private Task KeepAsync() => draft.KeepAsync(form);

    private async Task WhileBusyAsync(Func<Task> act)
    {
        if (busy) return;
        busy = true;
        try
        {
            await act();
        }
        finally
        {
            busy = false;
        }
    }
}
