using EventPortal.CheckIns;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.Tests.CheckIns;
using EventPortal.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace EventPortal.Tests.Benchmarks.Scans;

/// <summary>An event this hour with thousands of paid tickets, four to an order.</summary>
internal sealed class ScanWorld : IAsyncDisposable
{
    private const int Batch = 2000;
    private const int PerOrder = 4;

    private readonly WebApplication app;

    public ScanWorld(string connectionString) => app = TestComposition.Build(connectionString + ";Max Auto Prepare=400;Auto Prepare Min Usages=2;No Reset On Close=true", TimeProvider.System, services =>
        // tests translate each query for SQL Server too; that is no part of a scan
        services.Remove(services.Single(s => s.ServiceType == typeof(IInterceptor) && s.ImplementationType == typeof(SqlServerTranslation))));

    public DoorWorld.Place At { get; private set; } = null!;

    /// <summary>Secrets of the QR codes.</summary>
    public List<string> Tickets { get; } = [];

    public async Task FillAsync(int tickets)
    {
        var world = new DoorWorld(UseAsync, TimeProvider.System.GetUtcNow());
        At = await world.EventAsync();
        while (Tickets.Count < tickets) Tickets.AddRange(await UseAsync(db => AddAsync(db, world.Now, Math.Min(Batch, tickets - Tickets.Count))));
        await UseAsync(async db => await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE"));
    }

    /// <summary>A door: its services live as long as it is open, as in a circuit.</summary>
    public AsyncServiceScope OpenDoor()
    {
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Use(At.OrganizationId);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("pass: Вхід");
        return scope;
    }

    public async Task<TResult> UseAsync<TResult>(Func<AppDbContext, Task<TResult>> use)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("benchmark");
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        return await use(db);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<List<string>> AddAsync(AppDbContext db, DateTimeOffset now, int count)
    {
        var secrets = new List<string>();
        for (var i = 0; i < count; i += PerOrder)
        {
            var line = new OrderLine(At.EventId, At.TicketTypeId, null, "Осінній EdCamp", "Повна участь", PerOrder, new(40_000, Currency.Uah), new(40_000, Currency.Uah), Money.Zero(Currency.Uah), null);
            var order = Order.Place(
                new() { OrganizationId = At.OrganizationId, PlacementKey = Codes.NewToken(), Customer = Person(), Culture = "uk", ExpiresAt = now.AddHours(1), Items = [line] },
                "OR-" + Codes.NewToken()[..16], now);
            order.MarkPaid(order.Total, now);
            db.Add(order);
            for (var n = 0; n < Math.Min(PerOrder, count - i); n++)
            {
                var place = Registration.Create(new(At.OrganizationId, At.EventId, At.TicketTypeId, null, null, order.Id, null, Person(), [], "uk", null), now);
                place.Confirm(now);
                db.Add(place);
                secrets.Add(place.TicketSecret);
            }
        }
        await db.ImportChangesAsync(default);
        return secrets;
    }

    private static Person Person() => new() { FirstName = "Олексій", LastName = "Петренко", Email = $"{Codes.NewToken()}@example.com" };
}

/// <summary>One door that scans one ticket after another.</summary>
internal sealed class ScanDoor(AsyncServiceScope scope, Guid eventId, string name) : IAsyncDisposable
{
    private readonly CheckInService service = scope.ServiceProvider.GetRequiredService<CheckInService>();
    private readonly DoorKeeper keeper = new(null, null, name);

    public async Task<CheckInOutcome> ScanAsync(string ticket) =>
        (await service.CheckInAsync(eventId, ticket, CheckInMethod.QrScan, keeper, default)).Outcome;

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
