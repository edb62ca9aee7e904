using System.Globalization;
using System.Security.Claims;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EventPortal.Operations.Sweep;

/// <summary>The last result, what it found, and a sweep at once.</summary>
public sealed partial class SweepBoard(
    SweepService sweep, FindingLinks findingLinks, CheckWords words, TimeProvider time, AuthenticationStateProvider authentication)
{
    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    private SweepRun? last;
    private IReadOnlyDictionary<(string Of, Guid Id), string> links = new Dictionary<(string, Guid), string>();
    private bool isRunning;

    private CheckWords Words => words;

    private string When => PortalFormats.Moment(CultureInfo.CurrentUICulture, last!.StartedAt, Kyiv, time.GetUtcNow());

    private string Seconds => (last!.TookMilliseconds / 1000.0).ToString("0.0", CultureInfo.CurrentCulture);

    private RenderFragment Button => builder =>
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "type", "button");
        builder.AddAttribute(2, "class", "btn btn-s");
        builder.AddAttribute(3, "disabled", isRunning || !RendererInfo.IsInteractive);
        builder.AddAttribute(4, "onclick", EventCallback.Factory.Create(this, RunAsync));
        builder.AddContent(5, isRunning ? Loc["Sweep.Running"] : Loc["Sweep.Run"]);
        builder.CloseElement();
    };

    protected override async Task OnInitializedAsync() => await ShowAsync(await sweep.LastAsync(default));

    private async Task RunAsync()
    {
        isRunning = true;
        StateHasChanged();
        try
        {
            var user = (await authentication.GetAuthenticationStateAsync()).User;
            await ShowAsync(await sweep.RunAsync(SweepTrigger.Page, user.FindFirstValue(ClaimTypes.Email) ?? user.Identity?.Name ?? "admin", default));
        }
        finally
        {
            isRunning = false;
        }
    }

    private async Task ShowAsync(SweepRun? run)
    {
        if (run is not null) links = await findingLinks.FindAsync(run.Findings, default);
        last = run;
    }

    private string? UrlOf(SweepFinding finding, SweepRow row) =>
        words.LinksTo(finding.Check) is { } of ? links.GetValueOrDefault((of, row.LinkId)) : null;

    private static string Number(long value) => value.ToString("N0", CultureInfo.CurrentCulture);
}
