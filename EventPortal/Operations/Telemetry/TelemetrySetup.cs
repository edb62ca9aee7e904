using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace EventPortal.Operations.Telemetry;

/// <summary>Metrics for /metrics always; metrics and traces over OTLP when an endpoint is set.</summary>
internal static class TelemetrySetup
{
    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Components.Server.Circuits", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", "Npgsql", EventPortal.Shared.PortalMetrics.MeterName,
    ];

    private static readonly string[] Sources = ["Microsoft.AspNetCore", "Microsoft.AspNetCore.Components", "Npgsql", "EventPortal.Outbox", "EventPortal.Jobs"];

    internal static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var endpoint = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] ?? builder.Configuration["Otlp:Endpoint"];
        builder.Services.AddSingleton<PrometheusReader>();
        builder.Services.AddSingleton(services => new Telemetry(services.GetRequiredService<PrometheusReader>(), endpoint, Meters, Sources));
        builder.Services.AddHostedService<TelemetryStart>();
    }

    /// <summary>The two providers; disposed with the portal, which sends what is left.</summary>
    internal sealed class Telemetry : IDisposable
    {
        private readonly MeterProvider meters;
        private readonly TracerProvider? traces;

        internal Telemetry(PrometheusReader reader, string? endpoint, string[] meterNames, string[] sourceNames)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("EventPortal");
            var meterBuilder = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(meterNames).AddReader(reader.Reader);
            if (endpoint is not null)
            {
                meterBuilder.AddOtlpExporter(o => o.Endpoint = new Uri(endpoint));
                traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(sourceNames)
                    .AddOtlpExporter(o => o.Endpoint = new Uri(endpoint)).Build();
            }
            meters = meterBuilder.Build();
        }

        public void Dispose()
        {
            traces?.Dispose();
            meters.Dispose();
        }
    }

    /// <summary>Asks for the providers, so that counting begins with the portal and not with the first scrape.</summary>
    private sealed class TelemetryStart(Telemetry telemetry) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            GC.KeepAlive(telemetry);
            return Task.CompletedTask;
        }
    }
}
