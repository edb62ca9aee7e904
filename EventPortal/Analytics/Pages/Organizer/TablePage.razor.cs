using EventPortal.Analytics.Figures;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Analytics.Pages.Organizer;

/// <summary>The organization's events beside each other, to read and to take along.</summary>
public sealed partial class TablePage(TableQueries queries, TimeProvider time)
{
    private Period period = new(default, default, OfficeTime.Zone);
    private IReadOnlyList<EventRow>? rows;

    [Parameter]
    public Guid OrganizationId { get; set; }

    [SupplyParameterFromQuery(Name = "days")]
    public string? Length { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        period = Period.Of(Length, time.GetUtcNow());
        rows = await queries.RowsAsync(period, default);
    }

    private string FileHref(string format) => PageAddress.Of(AnalyticsUrls.File(OrganizationId, format), ("days", Length));
}
