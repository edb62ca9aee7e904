using System.Globalization;
using System.Security.Claims;
using EventPortal.Accounts.Contracts;
using EventPortal.Catalog.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.CheckIns.Pages;

/// <summary>The events at whose door this member may stand today or within a month: passes are made and doors looked at beforehand.</summary>
public sealed partial class DoorsPage(IEventAgenda calendar, IOrganizations organizations, TimeProvider time)
{
    private static readonly TimeSpan Past = TimeSpan.FromDays(1);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(30);

    private IReadOnlyList<EventSummary> found = [];

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (!Guid.TryParse(Http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)) return;
        var own = Http.User.IsInRole(AccountRoles.Admin) ? null : await organizations.MembershipsOfAsync(userId, Http.RequestAborted);
        var now = time.GetUtcNow();
        found = await calendar.BetweenAsync(own?.ToList(), now - Past, now + Ahead, Http.RequestAborted);
    }

    private static DateTimeOffset Local(EventSummary item) => TimeZoneInfo.ConvertTime(item.StartsAt, item.Zone);

    private static string Month(EventSummary item) =>
        PortalFormats.ShortMonth(CultureInfo.CurrentUICulture, DateOnly.FromDateTime(Local(item).DateTime));

    private static string Clock(EventSummary item) =>
        $"{PortalFormats.Weekday(CultureInfo.CurrentUICulture, DateOnly.FromDateTime(Local(item).DateTime))}, {PortalFormats.ClockTime(item.StartsAt, item.Zone)}";
}
