using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Components;
using EventPortal.WaitingRooms.Places;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace EventPortal.WaitingRooms.Pages.Public;

/// <summary>Where a visitor stands in an event's queue. Without scripts it loads itself again; reloading loses nothing.</summary>
public sealed partial class QueuePage(
    RoomQueries rooms, IEventDirectory events, StandingWords words, CurrentUser user, IOptions<WaitingRoomsOptions> options,
    NavigationManager navigation)
{
    private EventSummary? here;
    private Standing? standing;
    private StandingText? told;

    [Parameter]
    public Guid EventId { get; set; }

    /// <summary>The place that was asked for was refused: too many from this address.</summary>
    [SupplyParameterFromQuery]
    public string? Refused { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private bool IsAsking => standing is { Phase: RoomPhase.Waiting or RoomPhase.Gathering };

    private int Bits => options.Value.ProofBits;

    private int Limit => options.Value.PlacesPerAddress;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        // a queue before a private event would give its title away
        if (await events.IsVisibleAsync(EventId, user.UserId, Http.RequestAborted))
            here = (await events.FindAsync([EventId], Http.RequestAborted)).GetValueOrDefault(EventId);
        if (here is null)
        {
            navigation.NotFound();
            return;
        }
        standing = await rooms.AskAsync(EventId, Http.RequestAborted);
        told = words.Of(standing);
    }
}
