using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Tests.Benchmarks.Load;
using EventPortal.Tests.Benchmarks.OnSale;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Tests.Benchmarks;

/// <summary>
/// Buyers over HTTP until one event is sold out: hold, order, start of the payment, the bank's signed callback, confirmed place. PostgreSQL syncs to
/// disk as in earnest, and is on the same machine with the portal and the buyers. Arguments: places, buyers, "statements" to list them.
/// </summary>
public static class OnSaleBenchmark
{
    private const int Goal = 300;
    private const int Few = 16;
    // as a server that has run for a while: until then its compiler takes a tenth of the time, and its database does not know how large its tables are
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);
    private const int MoreThanWarmUpSells = 100_000;
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(100);

    public static async Task RunAsync(TextWriter output, string[] arguments)
    {
        var places = arguments is [var p, ..] ? int.Parse(p, CultureInfo.InvariantCulture) : 12_000;
        var buyers = arguments is [_, var b, ..] ? int.Parse(b, CultureInfo.InvariantCulture) : 200;
        var withStatements = arguments is [_, _, "statements"];
        await using var server = new PostgresServer { IsDurable = true, MoreSettings = "-c max_connections=400 -c shared_buffers=256MB -c max_wal_size=4GB " + (withStatements ? Traffic.Settings : "") };
        await server.InitializeAsync();
        // the machine is not equally fast at all times: the limits are taken before and after
        var bare = await server.CreateDatabaseAsync();
        var (crowdBefore, fewBefore) = (await HotRow.MeasureAsync(bare, buyers, seconds: 5), await HotRow.MeasureAsync(bare, Few, seconds: 5));
        var (run, isSound) = await SellOutAsync(output, server, places, buyers, withStatements);
        var (crowdAfter, fewAfter) = (await HotRow.MeasureAsync(bare, buyers, seconds: 5), await HotRow.MeasureAsync(bare, Few, seconds: 5));
        var rate = run.Secrets.Count / run.Elapsed.TotalSeconds;
        var ratio = rate * 2 / (crowdBefore + crowdAfter);
        await WriteAsync(output, $"{rate:0} completed orders/s (goal {Goal})");
        await WriteAsync(output, $"pgbench, bare guarded update of one hot row, {buyers} clients as there are buyers: {crowdBefore:0}/s before, {crowdAfter:0}/s after; ratio {ratio:0.00} (goal 0.2)");
        await WriteAsync(output, $"the same with {Few} clients, which hinder each other less: {fewBefore:0}/s before, {fewAfter:0}/s after; ratio {rate * 2 / (fewBefore + fewAfter):0.00}");
        var isMet = isSound && rate >= Goal && run.Times.Whole.At(0.99) < 1000 && ratio >= 0.2;
        await output.WriteLineAsync(isMet ? "goal met" : "goal not met");
    }

    private static async Task<(SaleRun Run, bool IsSound)> SellOutAsync(TextWriter output, PostgresServer server, int places, int buyers, bool withStatements)
    {
        await using var bank = await PretendedBank.StartAsync();
        await using var mail = new SmtpSink();
        await using var portal = new OnSaleHost(server, bank.Address, mail.Port);
        await portal.InitializeAsync();
        var warmUp = await portal.OfferAsync(MoreThanWarmUpSells);
        await SellAsync(await OpenAsync(portal, warmUp, buyers), warmUp, WarmUp);
        await portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));

        var sale = await portal.OfferAsync(places);
        var crowd = await OpenAsync(portal, sale, buyers);
        using var traffic = new Traffic();
        await traffic.BeginAsync(portal.ConnectionString, withStatements);
        var garbage = new Garbage();
        var (compiled, compiling) = (JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime());
        var (portalBefore, databaseBefore) = (Own(), ProcessorTime.OfFamily(await server.ProcessIdAsync()));
        var run = await SellAsync(crowd, sale, AtMost);
        var (portalTime, databaseTime) = (Own() - portalBefore, ProcessorTime.OfFamily(await server.ProcessIdAsync()) - databaseBefore);

        var collected = garbage.Since(run.Secrets.Count);
        await WriteAsync(output, $"{buyers} buyers, {run.Secrets.Count} of {places} places sold in {run.Elapsed.TotalSeconds:0.0} s");
        await WriteAsync(output, $"a whole purchase: {run.Times.Whole}");
        await WriteAsync(output, $"hold {run.Times.Hold}; order {run.Times.Order}; start of payment {run.Times.Start}; callback {run.Times.Callback}");
        await WriteAsync(output, $"processor time per order: portal, buyers and bank {portalTime * 1000 / run.Secrets.Count:0.0} ms, PostgreSQL {databaseTime * 1000 / run.Secrets.Count:0.0} ms (2 cores at {Goal}/s have {2000.0 / Goal:0.0} ms)");
        await WriteAsync(output, $"queries that EF compiled meanwhile: {traffic.Compiled}; statements sent prepared: {traffic.Prepared:0.00}; methods compiled meanwhile: {JitInfo.GetCompiledMethodCount() - compiled}, in {(JitInfo.GetCompilationTime() - compiling).TotalSeconds:0.0} s");
        await output.WriteLineAsync(collected);
        if (withStatements) await Traffic.WriteStatementsAsync(output, portal.ConnectionString, run.Secrets.Count);
        return (run, await CheckAsync(output, portal, sale, run));
    }

    /// <summary>The crowd before the sale begins: everybody has opened the event's page, and the compiler is done with what that has made it do.</summary>
    private static async Task<Crowd> OpenAsync(OnSaleHost portal, Sale sale, int buyers)
    {
        var times = new OnSaleTimes();
        var crowd = new Crowd([.. Enumerable.Range(0, buyers).Select(_ => new Buyer(portal.Address, times))], times);
        foreach (var buyer in crowd.Buyers) await buyer.OpenAsync(sale, default);
        var watch = Stopwatch.StartNew();
        for (long seen = -1, now; watch.Elapsed < LongestRest && (now = JitInfo.GetCompiledMethodCount()) != seen; seen = now) await Task.Delay(1000);
        return crowd;
    }

    private static async Task<SaleRun> SellAsync(Crowd crowd, Sale sale, TimeSpan atMost)
    {
        var run = new SaleRun(crowd.Times);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(crowd.Buyers.Select(buyer => Task.Run(async () =>
        {
            while (watch.Elapsed < atMost && await buyer.BuyAsync(sale, default) is { } secret) run.Secrets.Add(secret);
        })));
        run.Elapsed = watch.Elapsed;
        foreach (var buyer in crowd.Buyers) buyer.Dispose();
        return run;
    }

    /// <summary>None oversold, none lost, every promise between counters, orders and money holds.</summary>
    private static async Task<bool> CheckAsync(TextWriter output, OnSaleHost portal, Sale sale, SaleRun run)
    {
        var secrets = run.Secrets.ToList();
        var confirmed = await portal.ReadAsync(db => db.Set<Registration>().CountAsync(r => r.EventId == sale.EventId && r.Status == RegistrationStatus.Confirmed));
        var kept = await portal.ReadAsync(db => db.Set<Order>().CountAsync(o => secrets.Contains(o.Secret) && o.Status == OrderStatus.Confirmed));
        var waiting = await portal.ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.ProcessedAt == null));
        var broken = await portal.Services.SweepAsync(s => s.FindAsync(default));
        await WriteAsync(output, $"oversold {Math.Max(0, confirmed - sale.Places)}, lost {secrets.Count - kept}, broken promises {broken.Count}; letters and papers still to be made: {waiting} messages");
        foreach (var one in broken) await output.WriteLineAsync($"  {one.Check}: {one.Count}");
        return confirmed <= sale.Places && kept == secrets.Count && broken.Count == 0;
    }

    private static double Own() => ProcessorTime.OfProcess(Environment.ProcessId);

    private static Task WriteAsync(TextWriter output, FormattableString text) => output.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));

    private sealed record Crowd(IReadOnlyList<Buyer> Buyers, OnSaleTimes Times);

    private sealed class SaleRun(OnSaleTimes times)
    {
        public OnSaleTimes Times { get; } = times;

        public ConcurrentBag<string> Secrets { get; } = [];

        public TimeSpan Elapsed { get; set; }
    }
}
