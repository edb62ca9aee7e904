using System.Globalization;
using EventPortal.Operations.Jobs;
using EventPortal.Shared.Jobs;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Operations.Pages;

public sealed partial class JobsPage(JobOverview overview, JobStarter starter, Toasts toasts, TimeProvider time)
{
    private IReadOnlyList<JobLine> lines = [];

    private JobOverview Overview => overview;

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync() => lines = await overview.ListAsync(CancellationToken.None);

    private async Task RunAsync(string job)
    {
        var started = await starter.StartAsync(job, CancellationToken.None);
        toasts.Show(Loc[started ? "Jobs.Asked" : "Jobs.AskedAlready"], icon: started ? "check" : "clock");
        await ReadAsync();
    }

    private string Every(TimeSpan every) => every < TimeSpan.FromMinutes(1)
        ? Loc["Jobs.EverySeconds", (int)every.TotalSeconds]
        : Loc["Jobs.EveryMinutes", (int)every.TotalMinutes];

    private string Took(JobRun run) => Loc["Sweep.Seconds", (run.TookMilliseconds / 1000.0).ToString("0.0##", CultureInfo.CurrentCulture)];

    private string Moment(DateTimeOffset at) => OfficeTime.Of(CultureInfo.CurrentUICulture, at, time.GetUtcNow(), seconds: true);
}
