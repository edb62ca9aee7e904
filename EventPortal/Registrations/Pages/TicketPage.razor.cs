using System.Globalization;
using System.Security.Claims;
using EventPortal.Catalog;
using EventPortal.Documents.Contracts;
using EventPortal.Notifications.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Tickets;
using EventPortal.Registrations.Tickets.Letters;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Registrations.Pages;

/// <summary>One ticket: whoever has the secret holds it. The other tickets of the order are shown to its customer only.</summary>
public sealed partial class TicketPage(
    TicketQueries tickets, TicketCalendar calendar, TicketResending resending, TicketCancelling cancelling, IQrCodes codes, SiteAddress site,
    TimeProvider time)
{
    private TicketView? ticket;
    private CalendarEntry? entry;
    private DateTimeOffset now;

    [Parameter]
    public string Secret { get; set; } = "";

    /// <summary>The letter was asked for just now.</summary>
    [SupplyParameterFromQuery]
    public string? Sent { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<TicketView> Neighbours { get; set; } = [];

    private string Back => Http.User.Identity?.IsAuthenticated == true ? RegistrationsUrls.MyTickets : CatalogUrls.Landing;

    private string Place => (ticket!.Where, ticket.IsOnline) switch
    {
        ({ } where, true) => Loc["Ticket.Hybrid", where],
        ({ } where, false) => where,
        _ => Loc["Online"],
    };

    private string Hint => ticket!.Place switch
    {
        { Status: RegistrationStatus.CheckedIn, CheckedInAt: { } at } => Loc["Ticket.Came", At(at)],
        _ when ticket.IsOver(now) => Loc["Ticket.Over"],
        _ => Loc["Ticket.Show"],
    };

    private string? Receiver => ticket!.Place.Person.Email ?? ticket.Order?.Customer.Email;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "private, no-store";
        now = time.GetUtcNow();
        ticket = await tickets.FindAsync(Secret, Http.RequestAborted);
        if (ticket is null)
        {
            Navigation.NotFound();
            return;
        }
        entry = calendar.EntryOf(ticket);
        if (ticket is { Count: > 1, Order.UserId: { } customer } && Http.User.FindFirstValue(ClaimTypes.NameIdentifier) == customer.ToString())
            Neighbours = [.. (await tickets.OfOrderAsync(ticket.Order!.Id, Http.RequestAborted)).Where(t => t.Event.Id == ticket.Event.Id && t.Place.Id != ticket.Place.Id)];
    }

    private async Task ResendAsync()
    {
        if (await resending.ResendAsync(Secret, Http.RequestAborted)) Navigation.NavigateTo(RegistrationsUrls.Ticket(Secret) + "?sent=1");
    }

    // What was done ends in a redirect: a reload must not send the form again.
    private async Task GiveUpAsync()
    {
        await cancelling.CancelAsync(Secret, Loc["GiveUp.ByParticipant"], Http.RequestAborted);
        Navigation.NavigateTo(RegistrationsUrls.Ticket(Secret));
    }

    private string At(DateTimeOffset moment) => PortalFormats.Moment(CultureInfo.CurrentUICulture, moment, ticket!.Event.Zone, now);

    private string Day(DateTimeOffset moment) =>
        PortalFormats.Day(CultureInfo.CurrentUICulture, PortalFormats.Today(moment, ticket!.Event.Zone), PortalFormats.Today(now, ticket.Event.Zone));
}
