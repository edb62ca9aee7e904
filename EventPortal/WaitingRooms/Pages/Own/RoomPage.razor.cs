using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Web.Ui;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace EventPortal.WaitingRooms.Pages.Own;

/// <summary>The waiting room of one event: opened, closed, and how it goes.</summary>
public sealed partial class RoomPage(RoomSettings settings, IEventDirectory events, IOptions<WaitingRoomsOptions> options)
{
    private EventSummary? here;
    private RoomView? room;
    private bool saved;

    [Parameter]
    public Guid EventId { get; set; }

    [SupplyParameterFromForm(FormName = "room")]
    public RoomForm Form { get; set; } = null!;

    private int Limit => options.Value.BuyersLimit;

    private string ZoneName => ZoneCity.Name(CultureInfo.CurrentUICulture, here!.Zone);

    protected override async Task OnInitializedAsync()
    {
        here = (await events.FindAsync([EventId], default)).GetValueOrDefault(EventId);
        room = await settings.FindAsync(EventId, default);
        Form ??= new()
        {
            Mode = room.Mode, PerMinute = room.PerMinute,
            StartsAt = room.StartsAt is { } at && here is not null ? TimeZoneInfo.ConvertTime(at, here.Zone).DateTime : null,
        };
    }

    private Task SaveAsync() => TryAsync(async () =>
    {
        await settings.SaveAsync(EventId, Form.Mode, InZone(Form.StartsAt), Form.PerMinute, default);
        room = await settings.FindAsync(EventId, default);
        saved = true;
    });

    private static string Number(long count) => Words.Number(CultureInfo.CurrentUICulture, count);

    // an hour that the clock leaves out in spring is the one after it
    private DateTimeOffset? InZone(DateTime? local)
    {
        if (local is not { } typed || here is null) return null;
        var clock = DateTime.SpecifyKind(here.Zone.IsInvalidTime(typed) ? typed.AddHours(1) : typed, DateTimeKind.Unspecified);
        return new DateTimeOffset(clock, here.Zone.GetUtcOffset(clock));
    }

    public sealed class RoomForm
    {
        public RoomMode Mode { get; set; }

        public DateTime? StartsAt { get; set; }

        public int? PerMinute { get; set; }
    }
}
