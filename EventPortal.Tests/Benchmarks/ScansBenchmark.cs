using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using EventPortal.Catalog.Events;
using EventPortal.CheckIns;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Tests.Benchmarks.Load;
using EventPortal.Tests.Benchmarks.Scans;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Tests.Benchmarks;

/// <summary>
/// Doors of one event through the service that the page uses, on a PostgreSQL that syncs to disk; one scan of ten is the copy of a ticket that
/// another door reads at the same time. First as fast as it goes, then at the goal's rate by the clock. Arguments: tickets, doors, "statements" to list them.
/// </summary>
public static class ScansBenchmark
{
    private const int Goal = 1000;
    private const int GoalMilliseconds = 50;
    private const int WarmUp = 3000;
    private const int CopyEvery = 10;
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(TextWriter output, string[] arguments)
    {
        var tickets = arguments is [var t, ..] ? int.Parse(t, CultureInfo.InvariantCulture) : 30_000;
        var doors = arguments is [_, var d, ..] ? int.Parse(d, CultureInfo.InvariantCulture) : 24;
        var withStatements = arguments is [_, _, "statements"];
        await using var server = new PostgresServer { IsDurable = true, MoreSettings = "-c shared_buffers=256MB -c max_wal_size=4GB " + (withStatements ? Traffic.Settings : "") };
        await server.InitializeAsync();
        var database = await server.CreateDatabaseAsync();
        var hot = await HotRow.MeasureAsync(database, clients: 16, seconds: 5);
        await using var world = new ScanWorld(database);
        await world.FillAsync(tickets + WarmUp);
        var postmaster = await PostmasterAsync(world);
        var run = new ScanRun(world, doors);

        await run.AsFastAsItGoesAsync(world.Tickets[..WarmUp], AtMost);
        var half = world.Tickets[WarmUp..(WarmUp + (tickets / 2))];
        using var traffic = new Traffic();
        await traffic.BeginAsync(database, withStatements);
        var garbage = new Garbage();
        var (own, theirs) = (ProcessorTime.OfProcess(Environment.ProcessId), ProcessorTime.OfFamily(postmaster));
        var fast = await run.AsFastAsItGoesAsync(half, AtMost);
        (own, theirs) = (ProcessorTime.OfProcess(Environment.ProcessId) - own, ProcessorTime.OfFamily(postmaster) - theirs);
        var collected = garbage.Since(fast.Count);
        var compiled = traffic.Compiled;
        if (withStatements) await Traffic.WriteStatementsAsync(output, database, fast.Count);
        var paced = await run.ByTheClockAsync(world.Tickets[(WarmUp + (tickets / 2))..], Goal, AtMost);

        await WriteAsync(output, $"{doors} doors, as fast as it goes: {fast.PerSecond:0} scans/s (goal {Goal}), {fast.Times}");
        await WriteAsync(output, $"at {Goal} scans/s by the clock: {paced.PerSecond:0} done per second, {paced.Times} from the moment when it was due (goal p99 < {GoalMilliseconds} ms)");
        await WriteAsync(output, $"pgbench, bare guarded update of one hot row: {hot:0}/s; ratio {fast.PerSecond / hot:0.00}");
        await WriteAsync(output, $"processor time per scan: portal and doors {own * 1000 / fast.Count:0.00} ms, PostgreSQL {theirs * 1000 / fast.Count:0.00} ms (2 cores at {Goal}/s have 2.00 ms)");
        await WriteAsync(output, $"queries that EF compiled meanwhile: {compiled}; statements sent prepared: {traffic.Prepared:0.00}");
        await output.WriteLineAsync(collected);
        var isSound = await CheckAsync(output, world, run);
        await output.WriteLineAsync(isSound && fast.PerSecond >= Goal && paced.Times.At(0.99) < GoalMilliseconds ? "goal met" : "goal not met");
    }

    private static Task<int> PostmasterAsync(ScanWorld world) => world.UseAsync(async db =>
    {
        var backend = await db.Database.SqlQueryRaw<int>("SELECT pg_backend_pid() AS \"Value\"").SingleAsync();
        var stat = await File.ReadAllTextAsync($"/proc/{backend}/stat");
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
    });

    /// <summary>Every ticket that was let in was let in once, and every counter says so.</summary>
    private static async Task<bool> CheckAsync(TextWriter output, ScanWorld world, ScanRun run)
    {
        var entries = await world.UseAsync(db => db.Set<CheckIn>().CountAsync(c => c.EventId == world.At.EventId));
        var people = await world.UseAsync(db => db.Set<CheckIn>().Where(c => c.EventId == world.At.EventId).Select(c => c.RegistrationId).Distinct().CountAsync());
        var came = await world.UseAsync(db => db.Set<Registration>().CountAsync(r => r.EventId == world.At.EventId && r.Status == RegistrationStatus.CheckedIn));
        var counted = await world.UseAsync(db => db.Set<Event>().Where(e => e.Id == world.At.EventId).Select(e => e.NumberParticipants).SingleAsync());
        var logged = await world.UseAsync(db => db.Set<ScanLog>().CountAsync(s => s.EventId == world.At.EventId));
        var (ok, copies, other) = (run.Outcomes[CheckInOutcome.Ok], run.Outcomes[CheckInOutcome.AlreadyCheckedIn], run.Outcomes.Values.Sum());
        other -= ok + copies;
        await WriteAsync(output, $"{ok} let in, {copies} copies refused, {other} other; double entries {ok - people}, counted {counted}, logged {logged} of {ok + copies + other}");
        return ok == entries && ok == people && ok == came && ok == counted && other == 0 && logged == ok + copies;
    }

    private static Task WriteAsync(TextWriter output, FormattableString text) => output.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Scans by a number of doors.</summary>
    private sealed class ScanRun(ScanWorld world, int doors)
    {
        public ConcurrentDictionary<CheckInOutcome, int> Outcomes { get; } = new() { [CheckInOutcome.Ok] = 0, [CheckInOutcome.AlreadyCheckedIn] = 0 };

        public async Task<Measured> AsFastAsItGoesAsync(IReadOnlyList<string> tickets, TimeSpan atMost)
        {
            var queue = new ConcurrentQueue<string>(WithCopies(tickets));
            var (times, watch) = (new Latencies(), Stopwatch.StartNew());
            await AtDoorsAsync(async door =>
            {
                while (watch.Elapsed < atMost && queue.TryDequeue(out var ticket))
                {
                    var started = watch.Elapsed;
                    Note(await door.ScanAsync(ticket));
                    times.Add(watch.Elapsed - started);
                }
            });
            return new(times, watch.Elapsed);
        }

        /// <summary>Scans come by the clock whether or not the ones before are done; what waits for a free door waits in its time.</summary>
        public async Task<Measured> ByTheClockAsync(IReadOnlyList<string> tickets, int perSecond, TimeSpan atMost)
        {
            var due = Channel.CreateUnbounded<(string Ticket, TimeSpan At)>();
            var (times, watch) = (new Latencies(), Stopwatch.StartNew());
            var feeding = Task.Run(async () =>
            {
                var all = WithCopies(tickets).ToList();
                for (var sent = 0; sent < all.Count && watch.Elapsed < atMost;)
                {
                    for (var now = watch.Elapsed; sent < all.Count && sent < now.TotalSeconds * perSecond; sent++)
                        due.Writer.TryWrite((all[sent], TimeSpan.FromSeconds((double)sent / perSecond)));
                    await Task.Delay(1);
                }
                due.Writer.Complete();
            });
            await AtDoorsAsync(async door =>
            {
                await foreach (var (ticket, at) in due.Reader.ReadAllAsync())
                {
                    // what is far too late changes no figure any more
                    if (watch.Elapsed > atMost * 2) continue;
                    Note(await door.ScanAsync(ticket));
                    times.Add(watch.Elapsed - at);
                }
            });
            await feeding;
            return new(times, watch.Elapsed);
        }

        // the copy comes right behind its ticket, so that two doors read them at once
        private static IEnumerable<string> WithCopies(IReadOnlyList<string> tickets) =>
            tickets.SelectMany((ticket, i) => i % CopyEvery == 0 ? new[] { ticket, ticket } : [ticket]);

        private void Note(CheckInOutcome outcome) => Outcomes.AddOrUpdate(outcome, 1, (_, count) => count + 1);

        private Task AtDoorsAsync(Func<ScanDoor, Task> work) => Task.WhenAll(Enumerable.Range(1, doors).Select(number => Task.Run(async () =>
        {
            await using var door = new ScanDoor(world.OpenDoor(), world.At.EventId, $"Вхід {number}");
            await work(door);
        })));
    }

    private sealed record Measured(Latencies Times, TimeSpan Elapsed)
    {
        public int Count => Times.Count;

        public double PerSecond => Count / Elapsed.TotalSeconds;
    }
}
