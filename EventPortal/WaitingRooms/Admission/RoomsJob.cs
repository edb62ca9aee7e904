using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Contracts;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;

namespace EventPortal.WaitingRooms.Admission;

/// <summary>Opens rooms of events that are under more load than they are served at a time, closes them when the rush is over, and tidies up.</summary>
internal sealed class RoomsJob(
    IDbContextFactory<AppDbContext> contexts, Admissions admissions, IActiveBuyers buyers, IEventProducts products, IOffers offers,
    IOptions<WaitingRoomsOptions> options) : IJob
{
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await ForgetAsync(db, cancellationToken);
        await SwitchAsync(db, cancellationToken);
        foreach (var room in await db.OpenRooms.ToListAsync(cancellationToken))
        {
            await TidyAsync(db, room, cancellationToken);
            await LookAsync(db, room, cancellationToken);
            await admissions.TickAsync(room.Id, cancellationToken);
        }
    }

    // addresses, though hashed, are not kept longer than somebody may ask about an on-sale
    private static Task<int> ForgetAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var old = db.Now - Kept;
        return db.RoomPlaces.Where(p => p.JoinedAt < old).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task SwitchAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var byLoad = await db.WaitingRooms.AcrossTenants().Where(r => r.Mode == RoomMode.ByLoad).ToListAsync(cancellationToken);
        if (byLoad.Count == 0) return;
        var busy = await buyers.CountAsync(cancellationToken);
        foreach (var room in byLoad)
        {
            var count = busy.GetValueOrDefault(room.EventId);
            if (count >= options.Value.BuyersLimit) room.OpenByLoad(db.Now);
            // half of it: a room that closes is not to open again at once
            else if (room.IsOpen && count < options.Value.BuyersLimit / 2 && !await IsCrowdedAsync(db, room, cancellationToken)
                && await IsEmptyAsync(db, room, cancellationToken) && room.CloseByCalm())
                await RoomSettings.EndAllAsync(db, room.Id, cancellationToken);
        }
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // an organizer has just saved the settings: they count, and the next run looks again
            db.ForgetChanges();
        }
    }

    private static Task<bool> IsCrowdedAsync(AppDbContext db, WaitingRoom room, CancellationToken cancellationToken)
    {
        var since = db.Now - RoomWatch.Crowded;
        return db.RoomGates.AnyAsync(g => g.Id == room.Id && g.CrowdedAt > since, cancellationToken);
    }

    private static async Task<bool> IsEmptyAsync(AppDbContext db, WaitingRoom room, CancellationToken cancellationToken) =>
        !await db.RoomPlaces.WaitingIn(room.Id).AnyAsync(cancellationToken);

    private async Task TidyAsync(AppDbContext db, WaitingRoom room, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = db.Now;
        var gone = db.Now.AddMinutes(-options.Value.GoneMinutes);
        await db.RoomPlaces.WaitingIn(room.Id).Where(p => p.SeenAt < gone).ExecuteUpdateAsync(s => s.SetProperty(p => p.EndedAt, now), cancellationToken);
        await db.RoomPlaces.Where(p => p.RoomId == room.Id && p.EndedAt == null && p.PassUntil < now)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.EndedAt, now), cancellationToken);
    }

    // What is left is told to everybody who waits: nobody is to stand for nothing.
    private async Task LookAsync(AppDbContext db, WaitingRoom room, CancellationToken cancellationToken)
    {
        var ids = await products.ListAsync(db, room.EventId, cancellationToken);
        var found = (await offers.FindAsync(db, ids, db.Now, cancellationToken)).Values
            .Where(o => o is { Kind: OfferKind.Ticket, State: OfferState.OnSale or OfferState.AllHeld or OfferState.SoldOut }).ToList();
        var left = found.Count == 0 || found.Exists(o => o.Available is null) ? (int?)null : found.Sum(o => o.Available);
        var soldOut = found.Count > 0 && found.TrueForAll(o => o.State is OfferState.SoldOut);
        await db.RoomGates.Where(g => g.Id == room.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(g => g.PlacesLeft, left).SetProperty(g => g.SoldOut, soldOut), cancellationToken);
    }
}
