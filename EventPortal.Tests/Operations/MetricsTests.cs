using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using EventPortal.Shared;
using EventPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Operations;

public sealed class MetricsTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Metrics_FromThisMachine_ShowWhatWasCounted()
    {
        var metrics = portal.Services.GetRequiredService<PortalMetrics>();
        metrics.OrderPlaced();
        metrics.OrderPlaced();
        metrics.CheckedIn("Admitted");
        metrics.JobRan("test", TimeSpan.FromMilliseconds(30), succeeded: true);
        var text = await portal.Client.GetStringAsync("/metrics");
        // portals of other tests in this process count into the same instrument
        var placed = Regex.Match(text, @"# TYPE eventportal_orders_placed_total counter\neventportal_orders_placed_total (\d+)\n");
        Assert.True(placed.Success && int.Parse(placed.Groups[1].Value, CultureInfo.InvariantCulture) >= 2, text);
        Assert.Contains("eventportal_checkins_total{result=\"Admitted\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("eventportal_jobs_duration_seconds_count{job=\"test\",result=\"done\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("le=\"+Inf\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("eventportal_outbox_lag_seconds 0\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_ThroughAProxy_AreNotFound()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Client.SendAsync(request)).StatusCode);
    }
}
