using EventPortal.Analytics.Figures;
using EventPortal.Sales;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Analytics.Pages.Organizer;

/// <summary>One event in figures: what was sold when, to whom of those who looked, and who came.</summary>
public sealed partial class EventOverviewPage(EventQueries events, SalesQueries sales, FunnelQueries funnels, TimeProvider time)
{
    private EventState? state;
    private SalesSums sums = new(0, 0, []);
    private Funnel funnel = new(0, 0, 0, 0, 0);
    private IReadOnlyList<SalesDay> days = [];
    private IReadOnlyList<SourceSum> sources = [];
    private IReadOnlyList<LatestOrder> latest = [];
    private DateTimeOffset now;
    private Guid shown;

    [Parameter]
    public Guid OrganizationId { get; set; }

    [Parameter]
    public Guid EventId { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    private DateOnly Today => PortalFormats.Today(now, state!.Zone);

    /// <summary>From the day on which it could be sold, or was.</summary>
    private DateOnly From
    {
        get
        {
            var began = PortalFormats.Today(state!.PublishedAt ?? state.CreatedAt, state.Zone);
            return days.Count > 0 && days[0].Day < began ? days[0].Day : began;
        }
    }

    /// <summary>To today, or to the event's end; never before the last sale.</summary>
    private DateOnly Till
    {
        get
        {
            var end = PortalFormats.Today(state!.EndsAt < now ? state.EndsAt : now, state.Zone);
            var last = days.Count > 0 && days[^1].Day > end ? days[^1].Day : end;
            return last < From ? From : last;
        }
    }

    // another way to show the same reads nothing anew
    protected override async Task OnParametersSetAsync()
    {
        if (shown == EventId) return;
        now = time.GetUtcNow();
        var found = await events.StateAsync(EventId, default);
        if (found is null) return;
        var scope = new FigureScope(EventId);
        sums = await sales.SumAsync(scope, default);
        days = await sales.DaysAsync(scope, found.Zone, default);
        funnel = await funnels.FunnelAsync(scope, default);
        sources = await funnels.SourcesAsync(scope, default);
        latest = await events.LatestAsync(EventId, default);
        (state, shown) = (found, EventId);
    }

    private string OrderHref(Guid id) => $"{SalesUrls.OfficeOfEvent(OrganizationId, EventId)}?open={id}";
}
