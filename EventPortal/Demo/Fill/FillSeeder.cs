using EventPortal.Demo.Fill.Copy;
using EventPortal.Payments.Sandbox;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace EventPortal.Demo.Fill;

/// <summary>
/// Makes the mass by the domain's own classes, in memory, and writes it by COPY in one transaction, with indexes and foreign keys off. Believable and consistent:
/// the sweep finds nothing afterwards.
/// </summary>
internal sealed class FillSeeder(IDbContextFactory<AppDbContext> contexts, SandboxAccounts accounts)
{
    private const int RowsPerBatch = 60_000;

    private readonly Dictionary<IEntityType, CopyTable> tables = [];

    private static readonly Type[] Filled =
    [
        typeof(Catalog.Events.Event), typeof(Catalog.Events.EventSpeakerLink), typeof(Catalog.Lessons.Lesson), typeof(Catalog.Products.TicketType),
        typeof(Registrations.Requests.EventRequest), typeof(Registrations.Attendees.Registration), typeof(Sales.Orders.Order), typeof(Sales.Orders.OrderItem),
        typeof(Payments.Payment), typeof(Payments.Transaction), typeof(CheckIns.CheckIn), typeof(Organizations.Organization),
        typeof(Organizations.Members.OrganizationMember), typeof(Catalog.Speakers.EventSpeaker), typeof(SandboxMerchant), typeof(Payments.Gateways.PaymentGateway),
    ];

    /// <returns>How many rows were written.</returns>
    internal async Task<long> FillAsync(FillArguments arguments, Action<string> say, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var bare = new BareTables(connection, [.. Filled.Select(t => new CopyTable(db.Model.FindEntityType(t)!).Name), new CopyTable(db.Model.FindEntityType("EventDirectionLinks")!).Name]);
        long rows;
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await bare.TakeOffAsync(cancellationToken);
            rows = await WriteAsync(db, connection, arguments, say, cancellationToken);
            say("indexes and foreign keys");
            await bare.PutBackAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        say("statistics");
        await bare.AnalyzeAsync(cancellationToken);
        return rows;
    }

    private async Task<long> WriteAsync(AppDbContext db, NpgsqlConnection connection, FillArguments arguments, Action<string> say, CancellationToken cancellationToken)
    {
        var batch = new CopyBatch(db, tables);
        var world = await FillWorld.MakeAsync(db, accounts, Math.Clamp(arguments.Events / 400, 3, 250), batch, cancellationToken);
        say("events");
        var events = new FillEvents(world);
        List<FilledEvent> made = [.. Enumerable.Range(0, arguments.Events).Select(events.Make)];
        var places = FillShares.Of(arguments.Registrations, [.. made.Select(e => e.IsAttended ? Math.Pow(1 - world.Random.NextDouble(), -0.7) - 0.9 : 0)]);
        var orders = FillShares.Orders(arguments.Orders, places);
        say("orders and registrations");
        var (buyers, rows, writing) = (new FillOrders(world), 0L, Task.CompletedTask);
        for (var i = 0; i < made.Count; i++)
        {
            var (registrants, participants) = buyers.Make(made[i], places[i], orders[i], batch);
            FillEvents.Write(made[i], registrants, participants, batch);
            made[i] = null!;
            if (batch.Count < RowsPerBatch && i < made.Count - 1) continue;
            // the server reads one batch while the next is made
            await writing;
            var full = batch;
            rows += full.Count;
            writing = Task.Run(() => full.WriteAsync(connection, cancellationToken), cancellationToken);
            batch = new CopyBatch(db, tables);
        }
        await writing;
        foreach (var (day, last) in world.Numbers.Last)
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO sales."OrderDays" ("Day", "LastNumber") VALUES ({day}, {last}) ON CONFLICT ("Day") DO UPDATE SET "LastNumber" = {last}""", cancellationToken);
        return rows;
    }
}
