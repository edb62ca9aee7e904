using System.Diagnostics;
using System.Globalization;
using EventPortal.Tests.Documents.Tickets;

namespace EventPortal.Tests.Benchmarks;

/// <summary>Ticket PDFs per second on one core: one thread, one ticket per document, each with its own name, code and cover object.</summary>
public static class TicketPdfBenchmark
{
    /// <summary>Enough for the compiler to be done with its second pass.</summary>
    private const int WarmUp = 2000;
    private const int Seconds = 5;

    /// <param name="output">Where the figures go.</param>
    /// <param name="arguments">A folder to write the sample tickets to, for looking at; none for figures only.</param>
    public static async Task RunAsync(TextWriter output, string[] arguments)
    {
        if (arguments is [var folder])
        {
            await WriteSamplesAsync(folder);
        }

        await output.WriteLineAsync(await Task.Run(Measure));
    }

    private static string Measure()
    {
        for (var i = 0; i < WarmUp; i++)
        {
            Render(i);
        }

        long bytes = 0;
        var count = 0;
        var (wall, processor) = (Stopwatch.StartNew(), ProcessorTime());
        for (; wall.Elapsed < TimeSpan.FromSeconds(Seconds); count++)
        {
            bytes += Render(count);
        }

        var (elapsed, busy) = (wall.Elapsed.TotalSeconds, (ProcessorTime() - processor).TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture,
            $"tickets: {count / elapsed:0}/s on one thread ({count / busy:0} per second of processor time, GC and all), {bytes / 1024.0 / count:0.0} kB each; {Environment.ProcessorCount} cores");
    }

    private static int Render(int i)
    {
        var code = i.ToString("D8", CultureInfo.InvariantCulture);
        var ticket = SampleTickets.EdCamp(code) with
        {
            AttendeeName = $"{SampleTickets.LongestName} {i}",
            Cover = SampleTickets.PoleCover with { },
        };
        return SampleTickets.Renderer.RenderTickets([ticket], SampleTickets.Now).Length;
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static async Task WriteSamplesAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, ticket) in new[]
        {
            ("uk", SampleTickets.EdCamp()), ("longest", SampleTickets.Longest()), ("en", SampleTickets.English()), ("ru", SampleTickets.Russian()),
        })
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"ticket-{name}.pdf"), SampleTickets.Renderer.RenderTickets([ticket], SampleTickets.Now));
        }
    }
}
