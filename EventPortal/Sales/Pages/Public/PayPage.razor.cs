using EventPortal.Payments.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Pages.Public;

/// <summary>
/// Between the order and the provider, where <see cref="PayEndpoint"/> cannot lead straight there: begins the attempt that its address names (a reload
/// begins no other) and sends the browser on by a posted form, or says why not.
/// </summary>
public sealed partial class PayPage(PayService pay, SiteAddress site, NavigationManager navigation)
{
    private PaymentRedirect? target;

    [Parameter]
    public string Secret { get; set; } = "";

    [SupplyParameterFromQuery]
    public string? Method { get; set; }

    [SupplyParameterFromQuery]
    public string? Attempt { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (!SalesUrls.IsAttempt(Method, Attempt, out var gateway))
        {
            navigation.NavigateTo(SalesUrls.Order(Secret));
            return;
        }
        await TryAsync(async () => target = await StartAsync(gateway, Attempt!));
        if (target is { } found && HttpMethods.IsGet(found.Method)) navigation.NavigateTo(found.Url);
    }

    private async Task<PaymentRedirect?> StartAsync(Guid gateway, string attempt)
    {
        try
        {
            return await pay.StartAsync(Secret, gateway, site.Of(SalesUrls.Returned(Secret)), attempt, Http.RequestAborted);
        }
        catch (DomainException e) when (e.Error == SalesErrors.OrderUnknown)
        {
            navigation.NotFound();
        }
        catch (DomainException e) when (e.Error == SalesErrors.OrderNotNew)
        {
            // its page says what it is instead
            navigation.NavigateTo(SalesUrls.Order(Secret));
        }
        return null;
    }
}
