namespace EventPortal.Analytics.Charts;

/// <summary>A bar of two parts that stand on each other.</summary>
/// <param name="Axis">Under the bar.</param>
/// <param name="Label">In full: in the table and when pointed at.</param>
public sealed record ChartBar(string Axis, string Label, long First, long Second = 0)
{
    public long Total => First + Second;
}
