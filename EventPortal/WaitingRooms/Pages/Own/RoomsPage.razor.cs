using System.Globalization;
using System.Security.Claims;
using EventPortal.Accounts.Contracts;
using EventPortal.Catalog.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Web.Ui;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.AspNetCore.Components;

namespace EventPortal.WaitingRooms.Pages.Own;

/// <summary>Coming events of the reader's organizations, with the rooms that are set.</summary>
public sealed partial class RoomsPage(IEventAgenda agenda, IOrganizations organizations, RoomSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(180);

    private IReadOnlyList<EventSummary> found = [];
    private IReadOnlyDictionary<Guid, bool> rooms = new Dictionary<Guid, bool>();

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (!Guid.TryParse(Http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)) return;
        var own = Http.User.IsInRole(AccountRoles.Admin) ? null : await organizations.MembershipsOfAsync(userId, Http.RequestAborted);
        var now = time.GetUtcNow();
        var events = await agenda.BetweenAsync(own?.ToList(), now, now + Ahead, Http.RequestAborted);
        found = [.. events.Where(e => e.TakesRegistrations(now))];
        rooms = await settings.OpenOrNotAsync([.. found.Select(e => e.Id)], Http.RequestAborted);
    }

    private static DateTimeOffset Local(EventSummary item) => TimeZoneInfo.ConvertTime(item.StartsAt, item.Zone);

    private static string Month(EventSummary item) =>
        PortalFormats.ShortMonth(CultureInfo.CurrentUICulture, DateOnly.FromDateTime(Local(item).DateTime));
}
