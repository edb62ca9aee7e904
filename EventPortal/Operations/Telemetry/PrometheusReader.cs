using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace EventPortal.Operations.Telemetry;

/// <summary>Collects on demand and keeps the result as Prometheus text; there is no exporter package for it (docs/decisions).</summary>
internal sealed class PrometheusReader : IDisposable
{
    private readonly TextExporter exporter = new();
    private readonly Lock gate = new();

    public PrometheusReader() => Reader = new BaseExportingMetricReader(exporter);

    internal MetricReader Reader { get; }

    internal string Collect()
    {
        lock (gate)
        {
            Reader.Collect();
            return exporter.Text;
        }
    }

    public void Dispose()
    {
        Reader.Dispose();
        exporter.Dispose();
    }

    private sealed class TextExporter : BaseExporter<Metric>
    {
        internal string Text { get; private set; } = "";

        public override ExportResult Export(in Batch<Metric> batch)
        {
            var text = new PrometheusText();
            foreach (var metric in batch) text.Add(metric);
            Text = text.ToString();
            return ExportResult.Success;
        }
    }
}
