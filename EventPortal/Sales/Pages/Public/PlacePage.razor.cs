using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Components;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Sales.Pages.Public;

/// <summary>
/// Where a personal link leads: its participant says who they are and answers the event's questions. It never shows the ticket or who took the
/// place: the link may have gone through many hands.
/// </summary>
public sealed partial class PlacePage(PlaceNaming places, NavigationManager navigation)
{
    private readonly CheckoutErrors wrong = new();
    private InvitedPlace? place;

    [Parameter]
    public string Token { get; set; } = "";

    /// <summary>The form was taken just now.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = NamingForm.Handler)]
    public NamingForm Naming { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private string State => place switch
    {
        { IsOpen: true } => "Open",
        { IsLive: true, Place.Person.IsNamed: true } or { Place.Status: RegistrationStatus.CheckedIn } =>
            Done is null ? "Taken" : place.Place.Status is RegistrationStatus.Confirmed ? "Done" : "DoneUnpaid",
        { IsLive: true } => "Over",
        _ => "Ended",
    };

    private string Where => place!.Event.Format is EventFormat.Online
        ? Loc["Online"]
        : string.Join(", ", new[] { place.Event.City, place.Event.Address }.Where(x => !string.IsNullOrWhiteSpace(x)));

    protected override async Task OnInitializedAsync()
    {
        Naming ??= new();
        Http.Response.Headers.CacheControl = "private, no-store";
        await ReadAsync();
        if (place is null) navigation.NotFound();
    }

    private async Task ReadAsync() => place = await places.FindByLinkAsync(Token, Http.RequestAborted);

    private async Task NameAsync()
    {
        try
        {
            var errors = await places.NameByLinkAsync(Token, Naming.Input, "Place", Http.RequestAborted);
            wrong.Set(errors.Select(e => (e.Path, Loc[e.Key].Value)));
            if (errors.Count == 0) navigation.NavigateTo(SalesUrls.Place(Token) + "?done=1");
        }
        catch (DomainException)
        {
            // another hand was quicker, or the event has begun: what is true now stands on the page
            await ReadAsync();
            throw;
        }
    }
}
