using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Web.Ui;
using EventPortal.WaitingRooms.Places;
using Microsoft.AspNetCore.Components;

namespace EventPortal.WaitingRooms.Components;

/// <summary>Stands before the shop's part of <see cref="Shared.Web.Slots.SlotNames.EventBuyBox"/>, which shows nothing to those who must queue.</summary>
public sealed partial class QueueBox(RoomQueries rooms, IEventDirectory events, StandingWords words, TimeProvider time)
{
    private Standing? standing;
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    [Parameter]
    public Guid EventId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        standing = await rooms.AskAsync(EventId, CancellationToken.None);
        if (standing.StartsAt is not null) zone = (await events.FindAsync([EventId], CancellationToken.None))[EventId].Zone;
    }

    private string At(DateTimeOffset? moment) => moment is { } at ? PortalFormats.Moment(CultureInfo.CurrentUICulture, at, zone, time.GetUtcNow()) : "";
}
