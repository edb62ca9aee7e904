using System.Globalization;
using System.Text;
using OpenTelemetry.Metrics;

namespace EventPortal.Operations.Telemetry;

/// <summary>Writes metrics in the Prometheus text format 0.0.4.</summary>
internal sealed class PrometheusText
{
    private readonly StringBuilder text = new();

    internal void Add(Metric metric)
    {
        var isCounter = metric.MetricType is MetricType.LongSum or MetricType.DoubleSum;
        var name = Name(metric.Name, metric.Unit) + (isCounter ? "_total" : "");
        var kind = metric.MetricType.IsHistogram() ? "histogram" : isCounter ? "counter" : "gauge";
        text.Append("# HELP ").Append(name).Append(' ').Append(metric.Description.ReplaceLineEndings(" ")).Append('\n');
        text.Append("# TYPE ").Append(name).Append(' ').Append(kind).Append('\n');
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var labels = Labels(point);
            if (metric.MetricType.IsHistogram()) AddHistogram(name, labels, point);
            else Line(name, labels, Value(metric.MetricType, point));
        }
    }

    public override string ToString() => text.ToString();

    private void AddHistogram(string name, string labels, in MetricPoint point)
    {
        long below = 0;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            below += bucket.BucketCount;
            var bound = double.IsPositiveInfinity(bucket.ExplicitBound) ? "+Inf" : Number(bucket.ExplicitBound);
            Line(name + "_bucket", labels + (labels.Length > 0 ? "," : "") + $"le=\"{bound}\"", below);
        }
        Line(name + "_sum", labels, point.GetHistogramSum());
        Line(name + "_count", labels, point.GetHistogramCount());
    }

    private void Line(string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static double Value(MetricType type, in MetricPoint point) => type switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
        MetricType.LongGauge => point.GetGaugeLastValueLong(),
        MetricType.DoubleGauge => point.GetGaugeLastValueDouble(),
        _ => double.NaN,
    };

    private static string Labels(in MetricPoint point)
    {
        var labels = new StringBuilder();
        foreach (var tag in point.Tags)
        {
            if (labels.Length > 0) labels.Append(',');
            var value = Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "";
            labels.Append(Clean(tag.Key)).Append("=\"")
                .Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal))
                .Append('"');
        }
        return labels.ToString();
    }

    private static string Name(string name, string unit)
    {
        var clean = Clean(name);
        var suffix = unit switch { "s" => "_seconds", "By" => "_bytes", "ms" => "_milliseconds", _ => "" };
        return clean.EndsWith(suffix, StringComparison.Ordinal) ? clean : clean + suffix;
    }

    private static string Clean(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string Number(double value) => double.IsPositiveInfinity(value) ? "+Inf" : value.ToString("R", CultureInfo.InvariantCulture);
}
