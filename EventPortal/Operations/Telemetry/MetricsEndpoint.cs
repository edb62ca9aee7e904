using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace EventPortal.Operations.Telemetry;

/// <summary>GET /metrics: for this machine, or with the configured key.</summary>
internal static class MetricsEndpoint
{
    internal static void MapMetrics(this WebApplication app) => app.MapGet("/metrics", (HttpContext context, PrometheusReader reader, IOptions<OperationsOptions> options) =>
        MayRead(context, options.Value.MetricsKey)
            ? Results.Text(reader.Collect(), "text/plain; version=0.0.4", Encoding.UTF8)
            : Results.NotFound()).AllowAnonymous().DisableRateLimiting();

    private static bool MayRead(HttpContext context, string? key)
    {
        if (key is null)
        {
            // behind a proxy on this machine every visitor looks local: a forwarded request is a visitor's
            return context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
                && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("X-Original-For");
        }
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes("Bearer " + key));
    }
}
