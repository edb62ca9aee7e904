using System.Reflection;

namespace EventPortal.Tests;

/// <summary>Runs the tests; with <c>--benchmark NAME</c> the benchmark class of that name in <c>Benchmarks/</c> instead (docs/benchmarks.md); <c>--event-map</c> writes docs/event-map.md.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["--event-map"]) return Architecture.EventMapTests.Rewrite();
        if (args is not ["--benchmark", var name, .. var rest]) return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
        var benchmark = Type.GetType($"EventPortal.Tests.Benchmarks.{name}", throwOnError: false, ignoreCase: true)
            ?? Type.GetType($"EventPortal.Tests.Benchmarks.{name}Benchmark", throwOnError: false, ignoreCase: true);
        if (benchmark?.GetMethod("RunAsync", BindingFlags.Static | BindingFlags.Public) is not { } run)
        {
            await Console.Error.WriteLineAsync($"No benchmark '{name}': see docs/benchmarks.md.");
            return 2;
        }
        await Console.Out.WriteLineAsync($"{Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}");
        await (Task)run.Invoke(null, [Console.Out, rest])!;
        return 0;
    }
}
