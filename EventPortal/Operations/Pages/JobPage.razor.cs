using System.Globalization;
using EventPortal.Operations.Jobs;
using EventPortal.Shared.Data;
using EventPortal.Shared.Jobs;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Operations.Pages;

public sealed partial class JobPage(JobHistory history, JobOverview overview, TimeProvider time)
{
    private const int PageSize = 50;

    private KeysetPage<JobRun> runs = KeysetPage<JobRun>.Empty;

    [Parameter]
    public string Name { get; set; } = "";

    [SupplyParameterFromQuery]
    private bool Failed { get; set; }

    [SupplyParameterFromQuery]
    private string? Before { get; set; }

    private string Title => overview.Names.Contains(Name) ? overview.TitleOf(Name) : Loc["Jobs.Unknown"].Value;

    protected override async Task OnParametersSetAsync() =>
        runs = await history.ListAsync(Name, Failed, Keyset.Parse(Before), PageSize, CancellationToken.None);

    private string Took(JobRun run) => Loc["Sweep.Seconds", (run.TookMilliseconds / 1000.0).ToString("0.0##", CultureInfo.CurrentCulture)];

    private string Moment(DateTimeOffset at) => OfficeTime.Of(CultureInfo.CurrentUICulture, at, time.GetUtcNow(), seconds: true);
}
