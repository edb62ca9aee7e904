using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Contracts;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.WaitingRooms.Admission;

/// <summary>
/// Looks on every server how many pages of an event are open there, and opens its automatic room when they are more than a server is to carry. The
/// job that closes rooms (<see cref="RoomsJob"/>) runs on one server only; the mark in the gate tells it that another one is still crowded.
/// </summary>
internal sealed class RoomWatch(IServiceScopeFactory scopes, IOpenPages pages, IOptions<WaitingRoomsOptions> options, TimeProvider time, ILogger<RoomWatch> log)
    : BackgroundService
{
    /// <summary>A server that has not said so for this long is crowded no more.</summary>
    internal static readonly TimeSpan Crowded = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The crowd before waiting rooms could not be looked at");
            }
        }
    }

    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var limit = options.Value.PagesLimit;
        // half of it keeps a room open, so that it does not close and open by turns
        var crowded = pages.Count().Where(p => p.Value >= Math.Max(1, limit / 2)).ToDictionary();
        if (crowded.Count == 0) return;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("waiting-rooms.watch");
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellationToken);
        var ids = crowded.Keys.ToList();
        var rooms = await db.WaitingRooms.AcrossTenants().Where(r => r.Mode == RoomMode.ByLoad && ids.Contains(r.EventId)).ToListAsync(cancellationToken);
        if (rooms.Count == 0) return;
        DateTimeOffset? now = db.Now;
        var roomIds = rooms.Select(r => r.Id).ToList();
        await db.RoomGates.Where(g => roomIds.Contains(g.Id)).ExecuteUpdateAsync(s => s.SetProperty(g => g.CrowdedAt, now), cancellationToken);
        foreach (var room in rooms.Where(r => crowded[r.EventId] >= limit)) room.OpenByLoad(db.Now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // another server, or its organizer, has just saved it: the next look is soon
        }
    }
}
