using System.Globalization;
using EventPortal.Analytics.Components;
using EventPortal.Analytics.Figures;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Analytics.Pages.Organizer;

/// <summary>Where an organizer's day begins: how it goes, what comes, and what waits for a decision.</summary>
public sealed partial class OfficePage(SalesQueries sales, FunnelQueries funnels, OfficeQueries office, IOrganizations organizations, TimeProvider time)
{
    private Period period = new(default, default, OfficeTime.Zone);
    private DateTimeOffset now;
    private string name = "";
    private OfficeNotes? notes;
    private IReadOnlyList<ComingEvent> coming = [];
    private SalesSums sums = new(0, 0, []);
    private SalesSums before = new(0, 0, []);
    private Funnel funnel = new(0, 0, 0, 0, 0);
    private Funnel funnelBefore = new(0, 0, 0, 0, 0);
    private IReadOnlyList<SalesDay> days = [];
    private (Guid, Period)? read;

    [Parameter]
    public Guid OrganizationId { get; set; }

    /// <summary>Days of the period.</summary>
    [SupplyParameterFromQuery(Name = "days")]
    public string? Length { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    private string Path => AnalyticsUrls.Office(OrganizationId);

    protected override async Task OnParametersSetAsync()
    {
        now = time.GetUtcNow();
        period = Period.Of(Length, now);
        if (read == (OrganizationId, period)) return;
        read = (OrganizationId, period);
        var scope = new FigureScope(Period: period);
        name = (await organizations.FindAsync([OrganizationId], default)).GetValueOrDefault(OrganizationId)?.Name ?? "";
        (sums, before) = (await sales.SumAsync(scope, default), await sales.SumAsync(scope.Before, default));
        (funnel, funnelBefore) = (await funnels.FunnelAsync(scope, default), await funnels.FunnelAsync(scope.Before, default));
        days = await sales.DaysAsync(scope, period.Zone, default);
        coming = await office.ComingAsync(default);
        notes = await office.NotesAsync(default);
    }

    /// <summary>What stays of the greatest currency now, in that currency: others do not compare.</summary>
    private long Main(SalesSums of) => sums.Income.Count == 0 ? 0 : of.Income.Where(i => i.Net.Currency == sums.Income[0].Net.Currency).Sum(i => i.Net.MinorUnits);

    private string FullText(ComingEvent e) => e.Sold + e.Held >= e.Capacity
        ? Loc["Attention.SoldOut", Figure.Number(e.Capacity)]
        : Loc["Attention.NearlyFull", Figure.Number(e.Capacity - e.Sold - e.Held), PortalFormats.ShortDay(CultureInfo.CurrentUICulture, e.Day, period.Till)];
}
