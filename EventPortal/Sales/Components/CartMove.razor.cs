using EventPortal.Documents.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Shared.Web;

namespace EventPortal.Sales.Components;

/// <summary>Makes the link, as a QR code and as text, by which a guest goes on with the cart on another device.</summary>
public sealed partial class CartMove(CartTransfer transfer, CartSession session, SiteAddress site, IQrCodes qr)
{
    private CartLink? link;
    private bool busy;

    private CartSession Session => session;

    private IQrCodes Qr => qr;

    private string Address => site.Of(SalesUrls.CartFrom(link!.Token));

    private async Task OfferAsync()
    {
        if (busy) return;
        busy = true;
        link = await transfer.OfferAsync(session.Key, CancellationToken.None);
        busy = false;
    }
}
