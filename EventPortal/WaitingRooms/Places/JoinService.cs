using System.Net;
using System.Security.Cryptography;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.WaitingRooms.Places;

/// <summary>Takes places in queues: one insert each, which waits for nobody else's.</summary>
public sealed class JoinService(IDbContextFactory<AppDbContext> contexts, RoomVisitor visitor, IOptions<WaitingRoomsOptions> options)
{
    private const int Attempts = 12;
    private static readonly TimeSpan ProofTime = TimeSpan.FromMinutes(2);

    /// <summary>The visitor's place in the event's open room: the one they have, or a new one at the end.</summary>
    /// <exception cref="DomainException">No room is open, or the address holds as many places as one may.</exception>
    public async Task<Guid> JoinAsync(Guid eventId, IPAddress? address, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var room = await db.OpenRooms.SingleOrDefaultAsync(r => r.EventId == eventId, cancellationToken);
        Guard.That(room is not null, WaitingRoomsErrors.RoomClosed);
        if (await db.FindOwnAsync(room, visitor, cancellationToken) is { } own)
        {
            if (Counts(own, db.Now)) return own.Id;
            await db.EndAsync(own.Id, cancellationToken);
        }
        return await InsertAsync(room, VisitorAddress.Hash(room.Id, address), cancellationToken);
    }

    /// <summary>The browser has done its work: the place moves from the line of the unproven to the other.</summary>
    /// <returns>False: the number proves nothing, or there is no such place.</returns>
    public async Task<bool> ProveAsync(Guid eventId, long number, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var room = await db.OpenRooms.SingleOrDefaultAsync(r => r.EventId == eventId, cancellationToken);
        if (room is null || await db.FindOwnAsync(room, visitor, cancellationToken) is not { } own) return false;
        if (own.Proven) return true;
        if (!Proof.Holds(own.Id, number, options.Value.ProofBits)) return false;
        // the work is done at once or not at all: a place that stood among scripts for long does not overtake people
        var order = db.Now < room.StartsAt || db.Now - own.JoinedAt <= ProofTime ? own.Order : RoomPlace.OrderAt(room.StartsAt, db.Now);
        return await db.RoomPlaces.Where(p => p.Id == own.Id && !p.Proven && p.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Proven, true).SetProperty(p => p.Order, order), cancellationToken) == 1;
    }

    private static bool Counts(RoomPlace place, DateTimeOffset now) => place.EndedAt is null && (place.AdmittedAt is null || place.PassUntil > now);

    private async Task<Guid> InsertAsync(WaitingRoom room, string address, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var taken = await db.RoomPlaces.Where(p => p.RoomId == room.Id && p.AddressHash == address && p.EndedAt == null)
                .Select(p => p.AddressSlot).ToListAsync(cancellationToken);
            var free = Enumerable.Range(1, options.Value.PlacesPerAddress).Except(taken).ToList();
            Guard.That(free.Count > 0, WaitingRoomsErrors.TooManyPlaces, options.Value.PlacesPerAddress);
            var slot = free[RandomNumberGenerator.GetInt32(free.Count)];
            var place = RoomPlace.Take(
                room.OrganizationId, room.Id, room.StartsAt, new(visitor.UserId, address, slot), options.Value.ProofBits == 0, db.Now);
            db.Add(place);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return place.Id;
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation(WaitingRoomsConfiguration.OnePlaceOfUser))
            {
                // the same person, in another tab at the same moment
                return await db.RoomPlaces.Where(p => p.RoomId == room.Id && p.UserId == visitor.UserId && p.EndedAt == null)
                    .Select(p => p.Id).FirstAsync(cancellationToken);
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation(WaitingRoomsConfiguration.OneSlot))
            {
                // somebody behind the same address was quicker: another of its slots, while there are some
            }
        }
        throw new DomainException(WaitingRoomsErrors.TooManyPlaces, options.Value.PlacesPerAddress);
    }
}
