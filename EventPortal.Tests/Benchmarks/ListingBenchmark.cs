using System.Diagnostics;
using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Listing;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Data;
using EventPortal.Tests.BigData;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventPortal.Tests.Benchmarks;

/// <summary>
/// The catalog's listing over a mass (arguments: events, 100000): processor time of reading all of it, of taking in a change, and of an answer that nobody
/// has asked for yet. Processor time, since it says something on a busy machine too.
/// </summary>
public static class ListingBenchmark
{
    private static readonly (string Name, CatalogFilter Filter)[] Questions =
    [
        ("nothing asked", new()), ("online and for school", new() { Formats = [EventFormat.Online], Sectors = ["school"] }), ("by price", new() { Sort = CatalogSort.Price }),
        ("newest", new() { Sort = CatalogSort.Newest }), ("past", new() { Past = true }), ("a month", new() { View = CatalogView.Month }),
        ("words", new() { Query = "англійська граматика" }), ("words with a slip", new() { Query = "анлгійска" }), ("past, words", new() { Past = true, Query = "математика" }),
    ];

    public static async Task RunAsync(TextWriter output, string[] arguments)
    {
        var events = arguments is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 100_000;
        await using var server = new PostgresServer();
        await server.InitializeAsync();
        await using var portal = new BigHost(server);
        await portal.InitializeAsync();
        await portal.FillAsync(events, events, events / 4, TextWriter.Null);
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();

        var memory = GC.GetTotalMemory(forceFullCollection: true);
        CatalogListing? listing = null;
        await TimeAsync(output, "read all", 1, async () => await (listing = ActivatorUtilities.CreateInstance<CatalogListing>(portal.Services)).CurrentAsync(default));
        var snapshot = await listing!.CurrentAsync(default);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"memory: {(GC.GetTotalMemory(forceFullCollection: true) - memory) / snapshot.Events.Length} bytes an event, {snapshot.Events.Length} events"));
        await TimeAsync(output, "read all again", 3, async () => await ActivatorUtilities.CreateInstance<CatalogListing>(portal.Services).CurrentAsync(default));
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        Guid[] changed = [snapshot.Events[snapshot.Events.Length / 2].Id];
        await TimeAsync(output, "one change", 20, () => Task.FromResult(snapshot.With([snapshot.Events[snapshot.Events.Length / 2]], changed, snapshot.Names, snapshot.AsOf)));
        foreach (var (name, filter) in Questions)
        {
            var now = TimeProvider.System.GetUtcNow();
            await TimeAsync(output, name, 20, async () => new ListingSearch(snapshot, filter, [], now).Find(await TextSearch.PrepareAsync(db, snapshot, filter, now, default)));
        }
    }

    private static async Task TimeAsync<T>(TextWriter output, string what, int runs, Func<Task<T>> act)
    {
        if (runs > 1) await act();
        using var process = Process.GetCurrentProcess();
        var (started, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        for (var i = 0; i < runs; i++) await act();
        process.Refresh();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {(process.TotalProcessorTime - started).TotalMilliseconds / runs:0.0} ms of processor time, {watch.Elapsed.TotalMilliseconds / runs:0.0} ms by the clock"));
    }
}
