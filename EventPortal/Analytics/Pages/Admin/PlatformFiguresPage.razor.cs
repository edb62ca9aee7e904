using EventPortal.Analytics.Figures;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Analytics.Pages.Admin;

/// <summary>The portal in figures, over all organizations.</summary>
public sealed partial class PlatformFiguresPage(SalesQueries sales, FunnelQueries funnels, PlatformQueries platform, TimeProvider time)
{
    private Period period = new(default, default, OfficeTime.Zone);
    private Period? read;
    private PlatformSums? counts;
    private PlatformSums countsBefore = new(0, 0, 0);
    private SalesSums sums = new(0, 0, []);
    private SalesSums before = new(0, 0, []);
    private Funnel funnel = new(0, 0, 0, 0, 0);
    private IReadOnlyList<SalesDay> days = [];
    private IReadOnlyList<SourceSum> sources = [];
    private IReadOnlyList<OrganizationSum> organizations = [];

    /// <summary>Days of the period.</summary>
    [SupplyParameterFromQuery(Name = "days")]
    public string? Length { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        period = Period.Of(Length, time.GetUtcNow());
        if (read == period) return;
        read = period;
        var scope = new FigureScope(Period: period, IsPlatform: true);
        (sums, before) = (await sales.SumAsync(scope, default), await sales.SumAsync(scope.Before, default));
        days = await sales.DaysAsync(scope, period.Zone, default);
        funnel = await funnels.FunnelAsync(scope, default);
        sources = await funnels.SourcesAsync(scope, default);
        organizations = await platform.OrganizationsAsync(period, default);
        countsBefore = await platform.SumAsync(period.Previous, default);
        counts = await platform.SumAsync(period, default);
    }
}
