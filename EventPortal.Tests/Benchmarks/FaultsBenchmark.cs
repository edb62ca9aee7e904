using System.Globalization;
using EventPortal.Tests.Faults;

namespace EventPortal.Tests.Benchmarks;

/// <summary>The drill of OnSaleDrillTests with its figures: kill -9 of one of two servers, then a hard restart of PostgreSQL, during an on-sale. Argument: the folder of a published portal.</summary>
public static class FaultsBenchmark
{
    public static async Task RunAsync(TextWriter output, string[] arguments)
    {
        await using var drill = new OnSaleDrill(arguments is [var published, ..] ? Path.GetFullPath(published) : null);
        var figures = await drill.RunAsync(act => output.WriteLine("  " + act));
        var isSound = figures.Lost.Count == 0 && figures.Found.Count == 0 && figures.PaidAtBank == figures.Confirmed && figures.Confirmed == figures.Places;
        foreach (var line in new[]
        {
            $"orders shown to buyers as confirmed: {figures.ToldToBuyers}, lost: {figures.Lost.Count} (RPO 0)",
            $"paid at the bank {figures.PaidAtBank} = confirmed orders {figures.Confirmed} = places {figures.Places}; purchases that met an error: {figures.Broken}",
            $"the sweep finds {figures.Found.Sum(f => f.Count)} rows{string.Concat(figures.Found.Select(f => " " + f.Check))}; the outbox is empty",
            FormattableString.Invariant($"one server dead: longest time without a confirmed order {figures.LongestGap.TotalSeconds:0.0} s"),
            FormattableString.Invariant($"killed server, from its start to ready: {figures.Restart.TotalSeconds:0.0} s (goal < 30 s)"),
            FormattableString.Invariant($"PostgreSQL stopped hard: longest time without a confirmed order {figures.DatabaseBack.TotalSeconds:0.0} s"),
            isSound && figures.Restart < TimeSpan.FromSeconds(30) ? "goal met" : "goal not met",
        })
            await output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
    }
}
