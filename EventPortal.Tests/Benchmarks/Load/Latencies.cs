using System.Globalization;

namespace EventPortal.Tests.Benchmarks.Load;

/// <summary>Times of many threads, in milliseconds, and their quantiles.</summary>
internal sealed class Latencies
{
    private readonly Lock gate = new();
    private readonly List<float> values = [];

    public int Count
    {
        get
        {
            lock (gate) return values.Count;
        }
    }

    public void Add(TimeSpan time)
    {
        lock (gate) values.Add((float)time.TotalMilliseconds);
    }

    public double At(double quantile)
    {
        lock (gate)
        {
            if (values.Count == 0) return double.NaN;
            values.Sort();
            return values[Math.Min(values.Count - 1, (int)Math.Ceiling(quantile * values.Count) - 1)];
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"p50 {At(0.5):0.0}, p95 {At(0.95):0.0}, p99 {At(0.99):0.0}, max {At(1):0} ms");
}
