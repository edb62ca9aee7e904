using System.Globalization;
using EventPortal.Shared.Web.Platform;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EventPortal.Operations.Pages;

/// <summary>Where an admin begins: what waits, how much there is, and whether the machinery runs.</summary>
public sealed partial class PlatformPage(IEnumerable<IPlatformSource> sources, HealthCheckService checks)
{
    private IReadOnlyList<Attention> attention = [];
    private IReadOnlyList<PlatformFigure> figures = [];
    private IReadOnlyList<(string Name, HealthStatus Status, string? Text)> health = [];

    protected override async Task OnInitializedAsync()
    {
        List<Attention> found = [];
        List<PlatformFigure> counted = [];
        foreach (var source in sources)
        {
            found.AddRange(await source.AttentionAsync(CancellationToken.None));
            counted.AddRange(await source.FiguresAsync(CancellationToken.None));
        }
        attention = [.. found.OrderByDescending(a => a.Tone is StatusTone.Bad)];
        figures = [.. counted.OrderBy(f => f.Order)];
        var report = await checks.CheckHealthAsync(CancellationToken.None);
        health = [.. report.Entries.Select(e => (e.Key, e.Value.Status, e.Value.Description))];
    }

    private static StatusKind KindOf(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => StatusKind.Full,
        HealthStatus.Degraded => StatusKind.Half,
        _ => StatusKind.Cross,
    };

    private static StatusTone ToneOf(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => StatusTone.Ok,
        HealthStatus.Degraded => StatusTone.Warn,
        _ => StatusTone.Bad,
    };

    private static string Number(long value) => Words.Number(CultureInfo.CurrentUICulture, value);
}
