using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace EventPortal.Sales.Components;

/// <summary>The bar of the running hold under the header of the cart and the checkout.</summary>
public sealed partial class HoldBar
{
    private bool busy;

    private DateTimeOffset? Until => Cart?.ExpiresAt is { } until && until > Cart.ServerNow ? until : null;

    private bool IsHere => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0] is SalesUrls.Cart or SalesUrls.Checkout;

    // One button stands in one of three texts; only the text of the current phase is shown.
    private RenderFragment Extend => builder =>
    {
        if (Cart is not { CanExtend: true }) return;
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "type", "button");
        builder.AddAttribute(2, "class", "btn btn-text hold-more");
        builder.AddAttribute(3, "disabled", busy);
        builder.AddAttribute(4, "onclick", EventCallback.Factory.Create<MouseEventArgs>(this, ExtendAsync));
        builder.AddContent(5, Loc["Hold.Extend"].Value);
        builder.CloseElement();
    };

    private async Task ExtendAsync()
    {
        busy = true;
        // null says that another tab was quicker; the bar then shows what is true now
        await Carts.ExtendAsync(Session.Key, Gone);
        await Board.RefreshAsync(Gone);
        busy = false;
    }

    private async Task EndAsync() => await Board.RefreshAsync(Gone);
}
