using EventPortal.Sales.Carts;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Pages.Public;

/// <summary>A cart of another device, before it is taken here. Opening it changes nothing: messengers look at links before people do.</summary>
public sealed partial class CartFromPage(CartTransfer transfer, CartService carts, CartSession session)
{
    private LinkedCart? found;
    private bool hasOwn;

    [Parameter]
    public string Token { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "private, no-store";
        found = await transfer.LookAsync(Token, session.Key, Http.RequestAborted);
        hasOwn = !session.Key.IsNone && !(await carts.GetViewAsync(session.Key, Http.RequestAborted)).IsEmpty;
    }
}
