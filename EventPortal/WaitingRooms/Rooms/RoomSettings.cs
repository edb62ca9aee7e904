using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.WaitingRooms.Rooms;

/// <summary>Rooms as their organizers see and set them; the scope's tenant is the organization.</summary>
public sealed class RoomSettings(IDbContextFactory<AppDbContext> contexts, IEventDirectory events)
{
    /// <summary>What is set for the event and how it goes; an event without a room has one that is off.</summary>
    public async Task<RoomView> FindAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var room = await db.WaitingRooms.AsNoTracking().SingleOrDefaultAsync(r => r.EventId == eventId, cancellationToken);
        if (room is null) return new(RoomMode.Off, false, null, null, 0, 0, 0, null);
        var now = db.Now;
        var gate = await db.RoomGates.AsNoTracking().SingleAsync(g => g.Id == room.Id, cancellationToken);
        return new(
            room.Mode, room.IsOpen, room.IsOpen ? room.StartsAt : null, room.PerMinute,
            room.IsOpen ? await db.RoomPlaces.WaitingIn(room.Id).CountAsync(cancellationToken) : 0,
            room.IsOpen ? await db.RoomPlaces.InsideOf(room.Id, now).CountAsync(cancellationToken) : 0, gate.Admitted, gate.PerMinute);
    }

    /// <summary>Modes of the rooms of these events; those without one are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, bool>> OpenOrNotAsync(IReadOnlyCollection<Guid> eventIds, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the events were read as the reader's own
        return await db.WaitingRooms.AcrossTenants().Where(r => eventIds.Contains(r.EventId) && (r.IsOpen || r.Mode != RoomMode.Off))
            .ToDictionaryAsync(r => r.EventId, r => r.IsOpen, cancellationToken);
    }

    public async Task SaveAsync(Guid eventId, RoomMode mode, DateTimeOffset? startsAt, int? perMinute, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var here = (await events.FindAsync([eventId], cancellationToken)).GetValueOrDefault(eventId);
        Guard.That(here is not null && here.OrganizationId == db.Services.Tenant.OrganizationId, WaitingRoomsErrors.EventUnknown);
        var room = await db.WaitingRooms.SingleOrDefaultAsync(r => r.EventId == eventId, cancellationToken);
        if (room is null)
        {
            room = WaitingRoom.Create(here.OrganizationId, eventId, db.Now);
            db.AddRange(room, RoomGate.Of(room, db.Now));
        }
        var wasOpen = room.IsOpen;
        room.Configure(mode, startsAt, perMinute, db.Now);
        await db.SaveChangesAsync(cancellationToken);
        // who stood in an earlier rush stands in no new one
        if (wasOpen && !room.IsOpen) await EndAllAsync(db, room.Id, cancellationToken);
    }

    internal static Task EndAllAsync(AppDbContext db, Guid roomId, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = db.Now;
        return db.RoomPlaces.Where(p => p.RoomId == roomId && p.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(p => p.EndedAt, now), cancellationToken);
    }
}

/// <summary>A room as its organizer sees it.</summary>
/// <param name="MeasuredPerMinute">Null: not known yet.</param>
public sealed record RoomView(
    RoomMode Mode, bool IsOpen, DateTimeOffset? StartsAt, int? PerMinute, int Waiting, int Inside, long Admitted, double? MeasuredPerMinute);
