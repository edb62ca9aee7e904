namespace EventPortal.Analytics.Charts;

/// <summary>Lines of an axis: round numbers from zero, four of them at most.</summary>
public static class ChartScale
{
    private const int MostSteps = 4;

    public static IReadOnlyList<long> Ticks(long greatest)
    {
        var step = Step(Math.Max(1, greatest));
        var count = (greatest + step - 1) / step;
        return [.. Enumerable.Range(0, (int)Math.Max(1, count) + 1).Select(n => n * step)];
    }

    private static long Step(long greatest)
    {
        for (var ten = 1L; ; ten *= 10)
            foreach (var step in (ReadOnlySpan<long>)[ten, 2 * ten, 5 * ten])
                if ((greatest + step - 1) / step <= MostSteps) return step;
    }
}
