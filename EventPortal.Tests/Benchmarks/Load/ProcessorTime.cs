using System.Globalization;

namespace EventPortal.Tests.Benchmarks.Load;

/// <summary>What processes used of the processors, from /proc: says more than the clock on a machine that others use too.</summary>
internal static class ProcessorTime
{
    private const double TicksPerSecond = 100;

    public static double OfProcess(int id) => Read($"/proc/{id}/stat") is { } stat ? (stat.User + stat.System) / TicksPerSecond : 0;

    /// <summary>A process with its living and dead children: PostgreSQL's postmaster with its backends.</summary>
    public static double OfFamily(int id)
    {
        var total = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(f => char.IsAsciiDigit(f[6])))
            if (Read(folder + "/stat") is { } stat)
            {
                if (stat.Id == id) total += stat.User + stat.System + stat.OfDead;
                else if (stat.Parent == id) total += stat.User + stat.System;
            }
        return total / TicksPerSecond;
    }

    /// <summary>Resident memory in bytes.</summary>
    public static long MemoryOf(int id) => File.ReadLines($"/proc/{id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)) is { } line
        ? long.Parse(line[6..^2].Trim(), CultureInfo.InvariantCulture) * 1024 : 0;

    private static Stat? Read(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            // the name in brackets may hold anything
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new(int.Parse(text.AsSpan(0, text.IndexOf(' ')), CultureInfo.InvariantCulture), Number(1), Number(11), Number(12), Number(13) + Number(14));

            long Number(int index) => long.Parse(fields[index], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // it ended while we looked
            return null;
        }
    }

    private sealed record Stat(int Id, long Parent, long User, long System, long OfDead);
}
