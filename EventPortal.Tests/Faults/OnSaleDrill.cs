using System.Collections.Concurrent;
using System.Diagnostics;
using EventPortal.Operations.Sweep;
using EventPortal.Payments;
using EventPortal.Payments.Sandbox;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EventPortal.Tests.Faults;

/// <summary>
/// An on-sale on two server processes: one is killed with -9 and started again, then PostgreSQL ends hard and is started again, while buyers go on buying and
/// change to the other server when theirs is gone. Afterwards nothing may be lost, double or stuck.
/// </summary>
/// <param name="published">The folder of a published portal, or null for the one that the tests were built with.</param>
internal sealed class OnSaleDrill(string? published = null) : IAsyncDisposable
{
    private const int Buyers = 4;
    private const int OrdersInEachAct = 10;
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(1);

    private readonly PostgresServer server = new() { IsDurable = true };
    private readonly SmtpSink letters = new();
    private readonly ConcurrentQueue<(string Number, long At)> confirmed = new();
    private readonly PortalProcess?[] portals = new PortalProcess?[2];
    private readonly WebApplication[] services = new WebApplication[2];
    private int broken;
    private string connectionString = "";

    internal async Task<DrillFigures> RunAsync(Action<string>? say = null)
    {
        say ??= _ => { };
        await server.InitializeAsync();
        connectionString = await server.CreateDatabaseAsync();
        say("two servers start");
        (portals[0], portals[1]) = (Start(), Start());
        foreach (var portal in portals) await portal!.WhenReadyAsync(TimeSpan.FromMinutes(3));
        Uri[] addresses = [portals[0]!.Address, portals[1]!.Address];
        for (var i = 0; i < 2; i++) services[i] = Services(addresses[i]);
        var stage = new Stage(services[1].Services);
        var show = await stage.OpenAsync("Під час збою", quantity: 5000);

        using var end = new CancellationTokenSource();
        var buying = Enumerable.Range(0, Buyers).Select(i => new DrillBuyer(services, addresses, show, i).BuyUntilAsync(Confirm, Break, end.Token)).ToList();
        await MoreAsync("before the faults");

        say("kill -9 of one server");
        var killed = Stopwatch.GetTimestamp();
        await portals[0]!.KillAsync();
        await MoreAsync("on the other server");
        var gap = LongestGap(killed);
        say("the killed server starts again");
        var restarted = Stopwatch.GetTimestamp();
        await portals[0]!.DisposeAsync();
        portals[0] = await Start(addresses[0]).WhenReadyAsync(TimeSpan.FromMinutes(3));
        var restart = Stopwatch.GetElapsedTime(restarted);

        say("PostgreSQL ends hard and starts again");
        var stopped = Stopwatch.GetTimestamp();
        await server.RestartHardAsync(Outage);
        await MoreAsync("after the database was back");
        var database = LongestGap(stopped);
        await end.CancelAsync();
        await Task.WhenAll(buying);
        say("what was begun is finished");
        await SettleAsync(stage);
        return await FiguresAsync(stage, show, gap, restart, database);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in portals)
            if (portal is not null) await portal.DisposeAsync();
        foreach (var application in services)
            if (application is not null) await application.DisposeAsync();
        await letters.DisposeAsync();
        await server.DisposeAsync();
    }

    private PortalProcess Start(Uri? at = null) => PortalProcess.Start(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database__ConnectionString"] = connectionString, ["Database__MaxPoolSize"] = "40", ["RateLimits__Enabled"] = "false", ["Jobs__CheckinSeconds"] = "1",
            ["Mail__Port"] = $"{letters.Port}", ["Mail__StartTls"] = "false",
        },
        "Testing", at, published);

    // what a buyer's server does, without its jobs and outbox: those are the processes' own
    private WebApplication Services(Uri address) => TestComposition.Build(
        connectionString, TimeProvider.System, s => s.AddSingleton(Options.Create(new SandboxOptions { BaseAddress = address })));

    private void Confirm(string number) => confirmed.Enqueue((number, Stopwatch.GetTimestamp()));

    private void Break() => Interlocked.Increment(ref broken);

    private async Task MoreAsync(string when)
    {
        var wanted = confirmed.Count + OrdersInEachAct;
        await Truth.WhenAsync(() => Task.FromResult(confirmed.Count >= wanted), $"{OrdersInEachAct} orders {when}", 120);
    }

    private TimeSpan LongestGap(long since)
    {
        var (last, longest) = (since, TimeSpan.Zero);
        foreach (var (_, at) in confirmed.Where(c => c.At >= since).OrderBy(c => c.At))
        {
            var gap = Stopwatch.GetElapsedTime(last, at);
            if (gap > longest) longest = gap;
            last = at;
        }
        return longest;
    }

    /// <summary>The minutes until leases of the dead end and the bank is asked, at once; then until nothing is on its way.</summary>
    private static async Task SettleAsync(Stage stage)
    {
        await Truth.WhenAsync(
            async () =>
            {
                await stage.UseAsync(db => db.Set<OutboxMessage>().Where(m => m.ProcessedAt == null).ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, DateTimeOffset.UnixEpoch)));
                await stage.UseAsync(db => db.Set<Payment>().Where(p => p.AskAfter != null && p.Status != PaymentStatus.Completed)
                    .ExecuteUpdateAsync(s => s.SetProperty(p => p.AskAfter, DateTimeOffset.UnixEpoch)));
                await stage.RunJobAsync<ReconcilePaymentsJob>();
                await Task.Delay(1000);
                return await stage.UseAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.ProcessedAt == null)) == 0;
            },
            "an empty outbox", 120);
    }

    private async Task<DrillFigures> FiguresAsync(Stage stage, Show show, TimeSpan gap, TimeSpan restart, TimeSpan database)
    {
        var kept = await stage.UseAsync(db => db.Set<Order>().Where(o => o.Status == OrderStatus.Confirmed).Select(o => o.Number).ToListAsync());
        var paid = await stage.UseAsync(db => db.Set<SandboxInvoice>().CountAsync(i => i.State == SandboxState.Paid));
        return new()
        {
            ToldToBuyers = confirmed.Count, Lost = [.. confirmed.Select(c => c.Number).Except(kept)], Confirmed = kept.Count, PaidAtBank = paid, Broken = broken,
            Places = (await new Truth(services[1].Services).PlacesAsync(show)).Count, Found = await services[1].Services.SweepAsync(s => s.FindAsync(default)),
            LongestGap = gap, Restart = restart, DatabaseBack = database,
        };
    }
}

/// <summary>What a drill saw.</summary>
internal sealed record DrillFigures
{
    /// <summary>Orders that a server has shown its buyer as confirmed.</summary>
    public required int ToldToBuyers { get; init; }

    /// <summary>Of them, those that are not there in the end.</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    public required int Confirmed { get; init; }

    public required int PaidAtBank { get; init; }

    public required int Places { get; init; }

    /// <summary>Purchases that met an error and were given up or finished elsewhere.</summary>
    public required int Broken { get; init; }

    public required IReadOnlyList<SweepFinding> Found { get; init; }

    /// <summary>While one server was dead: the longest time without a confirmed order.</summary>
    public required TimeSpan LongestGap { get; init; }

    /// <summary>From the start of the process to "ready".</summary>
    public required TimeSpan Restart { get; init; }

    /// <summary>Around the hard stop of PostgreSQL (a second's pause included): the longest time without a confirmed order.</summary>
    public required TimeSpan DatabaseBack { get; init; }
}
