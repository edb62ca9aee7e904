using System.Diagnostics;
using System.Globalization;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Office;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Grid;
using EventPortal.Tests.BigData;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventPortal.Tests.Benchmarks;

/// <summary>
/// The organizer's list of registrations of an organization with 100,000 of them or more, warm, through the services that its page calls: what the first
/// paint reads, paging, orders, filters, searches; then the whole list as a file. Arguments: registrations to fill in (200000).
/// </summary>
public static class GridBenchmark
{
    private const int Runs = 15;
    private const int PaintGoal = 300;
    private const int Goal = 100;

    public static async Task RunAsync(TextWriter output, string[] arguments)
    {
        var registrations = arguments is [var r, ..] ? int.Parse(r, CultureInfo.InvariantCulture) : 200_000;
        await using var server = new PostgresServer { IsDurable = true };
        await server.InitializeAsync();
        await using var portal = new BigHost(server);
        await portal.InitializeAsync();
        await portal.FillAsync(400, registrations, registrations / 2, output);
        var organization = await portal.ReadAsync(db => db.Set<Registration>().GroupBy(x => x.OrganizationId).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstAsync());
        var world = new Office(portal, organization);
        var (all, known) = (await world.UseAsync(g => g.CountAsync(new(), default)), await KnownAsync(portal, organization));
        var total = all.Values.Sum();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{total} registrations of one organization, {known.EventRows} of one event"));

        var met = true;
        foreach (var (name, goal, act) in Cases(world, total, known))
        {
            var times = await MeasureAsync(act);
            met &= times.Median < goal;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times.Median:0.0} | {times.Worst:0.0} | {goal} |"));
        }
        await ExportAsync(output, world, total);
        await output.WriteLineAsync(met && total >= 100_000 ? "goal met" : "goal not met");
    }

    private static IEnumerable<(string Name, int Goal, Func<Task> Act)> Cases(Office office, int total, Known known)
    {
        Func<Task> List(RegistrationFilter filter, GridState? state = null) => () => office.UseAsync(g => g.LookAsync(filter, state ?? new(), default));
        var last = (total + GridState.DefaultSize - 1) / GridState.DefaultSize;
        yield return ("first paint: choices, counts, rows", PaintGoal, () => office.PaintAsync());
        yield return ("second page", Goal, List(new(), new() { Page = 2 }));
        yield return ("page in the middle", Goal, List(new(), new() { Page = last / 2 }));
        yield return ("last page", Goal, List(new(), new() { Page = last }));
        yield return ("by name", Goal, List(new(), new() { Sort = "name" }));
        yield return ("by name, page in the middle", Goal, List(new(), new() { Sort = "name", Page = last / 2 }));
        yield return ("cancelled and lapsed", Goal, List(new() { Status = RegistrationStatus.Expired }));
        yield return ("awaiting payment", Goal, List(new() { Status = RegistrationStatus.Reserved }));
        yield return ("one event", Goal, List(new() { EventId = known.EventId }));
        yield return ("one ticket type", Goal, List(new() { TicketTypeId = known.TicketTypeId, EventId = known.EventId }));
        yield return ("one region", Goal, List(new() { AreaId = known.AreaId }));
        yield return ("search: family name", Goal, List(new() { Text = known.Person.LastName }));
        yield return ("search: two words in Latin", Goal, List(new() { Text = "petrenko oleksi" }));
        yield return ("search: e-mail", Goal, List(new() { Text = known.Person.Email! }));
        yield return ("search: phone", Goal, List(new() { Text = known.Person.Phone! }));
        yield return ("search: code", Goal, List(new() { Text = known.Code }));
        yield return ("search: nothing found", Goal, List(new() { Text = "нікогонемаєтакого" }));
    }

    private static async Task<(double Median, double Worst)> MeasureAsync(Func<Task> act)
    {
        var times = new List<double>();
        for (var i = 0; i < Runs + 3; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await act();
            // the first ones compile
            if (i >= 3) times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        times.Sort();
        return (times[Runs / 2], times[^1]);
    }

    private static async Task ExportAsync(TextWriter output, Office office, int total)
    {
        foreach (var format in new[] { TableFiles.Csv, TableFiles.Excel })
        {
            GC.Collect();
            var (before, peak, watch) = (GC.GetTotalMemory(true), 0L, Stopwatch.StartNew());
            await office.WriteAsync(format, () => peak = Math.Max(peak, GC.GetTotalMemory(false)));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{format}: {total} rows in {watch.Elapsed.TotalSeconds:0.0} s, managed memory at most {(peak - before) / 1048576.0:0} MiB above the start"));
        }
    }

    private static Task<Known> KnownAsync(BigHost portal, Guid organization) => portal.ReadAsync(async db =>
    {
        var busiest = await db.Set<Registration>().Where(r => r.OrganizationId == organization).GroupBy(r => r.EventId)
            .OrderByDescending(g => g.Count()).Select(g => new { g.Key, Count = g.Count() }).FirstAsync();
        var one = await db.Set<Registration>().Where(r => r.EventId == busiest.Key).OrderBy(r => r.Id).Skip(busiest.Count / 2).FirstAsync();
        return new Known(busiest.Key, busiest.Count, one.TicketTypeId, one.Person.AreaId, one.Person, one.ConfirmationCode);
    });

    private sealed record Known(Guid EventId, int EventRows, Guid TicketTypeId, Guid? AreaId, Person Person, string Code);

    /// <summary>The services of a member's circuit; each look is a scope of its own.</summary>
    private sealed class Office(BigHost portal, Guid organization)
    {
        public async Task<TResult> UseAsync<TResult>(Func<RegistrationGrid, Task<TResult>> use)
        {
            await using var scope = Open();
            return await use(scope.ServiceProvider.GetRequiredService<RegistrationGrid>());
        }

        public async Task PaintAsync()
        {
            await using var scope = Open();
            var grid = scope.ServiceProvider.GetRequiredService<RegistrationGrid>();
            await scope.ServiceProvider.GetRequiredService<OfficeChoices>().FindAsync(null, default);
            await scope.ServiceProvider.GetRequiredService<SavedViews>().ListAsync("registrations", default);
            var counts = await grid.CountAsync(new(), default);
            await grid.PageAsync(new(), new(), counts.Values.Sum(), default);
        }

        public async Task WriteAsync(string format, Action each)
        {
            await using var scope = Open();
            var (grid, columns) = (scope.ServiceProvider.GetRequiredService<RegistrationGrid>(), scope.ServiceProvider.GetRequiredService<RegistrationColumns>());
            var shown = columns.All(ofEvent: false);
            var written = 0;
            await TableFiles.WriteAsync(Stream.Null, format, columns.Heads(shown), grid.AllAsync(new(), new(), default).Select(r =>
            {
                if (++written % 5000 == 0) each();
                return columns.Cells(r, shown);
            }), default);
        }

        private AsyncServiceScope Open()
        {
            var scope = portal.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TenantContext>().Use(organization);
            scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("benchmark");
            return scope;
        }
    }
}
