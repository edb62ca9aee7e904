using System.Net;
using EventPortal.Sales.Carts;
using EventPortal.Shared.Data;
using EventPortal.Tests.Sales;
using EventPortal.Tests.Support;
using EventPortal.WaitingRooms.Admission;
using EventPortal.WaitingRooms.Places;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.WaitingRooms;

/// <summary>A shop before whose events visitors queue; the clock stands still until it is moved.</summary>
public class RoomFixture(PostgresServer server) : ShopFixture(server)
{
    /// <summary>An event with tickets and an open room.</summary>
    internal async Task<Hall> OpenAsync(int? perMinute = 60, TimeSpan? startsIn = null, int? places = null, RoomMode mode = RoomMode.Open)
    {
        var offered = await OfferAsync(price: 0, quantity: places);
        await ConfigureAsync(offered, mode, startsIn is { } wait ? Clock.Now + wait : null, perMinute);
        var room = await ReadAsync(db => db.Set<WaitingRoom>().SingleAsync(r => r.EventId == offered.EventId));
        return new(room.Id, offered);
    }

    internal Task ConfigureAsync(Offered offered, RoomMode mode, DateTimeOffset? startsAt, int? perMinute) => SendAs(
        TestUsers.Guest, (RoomSettings s) => s.SaveAsync(offered.EventId, mode, startsAt, perMinute, TestContext.Current.CancellationToken), offered.OrganizationId);

    internal RoomGuest NewGuest(Hall hall, IServiceProvider? services = null, Guid? userId = null) => new(services ?? Services, hall, userId);

    /// <summary>Guests of addresses of their own, who joined one after another and did the work.</summary>
    internal async Task<List<RoomGuest>> CrowdAsync(Hall hall, int count, bool proven = true)
    {
        var guests = new List<RoomGuest>();
        for (var i = 0; i < count; i++)
        {
            guests.Add(NewGuest(hall));
            await guests[^1].JoinAsync();
            Clock.Advance(TimeSpan.FromMilliseconds(1));
        }
        if (proven) await ReadAsync(db => db.Set<RoomPlace>().Where(p => p.RoomId == hall.RoomId).ExecuteUpdateAsync(s => s.SetProperty(p => p.Proven, true)));
        return guests;
    }

    internal Task<int> TickAsync(Hall hall) => UseAsync((Admissions a) => a.TickAsync(hall.RoomId, TestContext.Current.CancellationToken));

    internal Task<List<RoomPlace>> PlacesAsync(Hall hall) =>
        ReadAsync(db => db.Set<RoomPlace>().AsNoTracking().Where(p => p.RoomId == hall.RoomId).OrderBy(p => p.JoinedAt).ToListAsync());
}

/// <summary>A room before an event.</summary>
internal sealed record Hall(Guid RoomId, Offered Offered)
{
    public Guid EventId => Offered.EventId;
}

/// <summary>One browser: its sealed cookie survives every request, and nothing else does.</summary>
internal sealed class RoomGuest(IServiceProvider services, Hall hall, Guid? userId = null)
{
    private static int addresses;

    private readonly int number = Interlocked.Increment(ref addresses);

    public string? Cookie { get; set; }

    public CartKey Cart { get; } = ShopFixture.NewKey();

    public Guid PlaceId { get; private set; }

    public Task<Guid> JoinAsync(IPAddress? address = null) => UseAsync(async scope =>
    {
        PlaceId = await scope.GetRequiredService<JoinService>().JoinAsync(
            hall.EventId, address ?? new IPAddress([10, (byte)(number >> 16), (byte)(number >> 8), (byte)number]), TestContext.Current.CancellationToken);
        Cookie = scope.GetRequiredService<PlaceTokens>().Seal(hall.EventId, PlaceId);
        return PlaceId;
    });

    public Task<Standing> AskAsync(IServiceProvider? server = null) =>
        UseAsync(s => s.GetRequiredService<RoomQueries>().AskAsync(hall.EventId, TestContext.Current.CancellationToken), server);

    public Task<bool> ProveAsync(long proof) =>
        UseAsync(s => s.GetRequiredService<JoinService>().ProveAsync(hall.EventId, proof, TestContext.Current.CancellationToken));

    public Task<HoldResult> HoldAsync(CartKey? cart = null, int quantity = 1) => UseAsync(s => s.GetRequiredService<CartService>()
        .AddAsync(cart ?? Cart, hall.Offered.ProductId, null, quantity, null, TestContext.Current.CancellationToken));

    public async Task<TResult> UseAsync<TResult>(Func<IServiceProvider, Task<TResult>> act, IServiceProvider? server = null)
    {
        await using var scope = (server ?? services).CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Use(userId is { } id ? TestUsers.User(id) : TestUsers.Guest);
        if (Cookie is not null)
            scope.ServiceProvider.GetRequiredService<RoomVisitor>().Held = new(StringComparer.Ordinal) { [hall.EventId.ToString("N")] = Cookie };
        return await act(scope.ServiceProvider);
    }
}
