using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Places;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.WaitingRooms;

/// <summary>Sets of the slice. Visitors are of no tenant: they come by the event's id or by their own place's, so public reads cross tenants.</summary>
internal static class WaitingRoomsData
{
    extension(AppDbContext db)
    {
        public DbSet<WaitingRoom> WaitingRooms => db.Set<WaitingRoom>();

        public IQueryable<WaitingRoom> OpenRooms => db.Set<WaitingRoom>().AcrossTenants().AsNoTracking().Where(r => r.IsOpen);

        public IQueryable<RoomGate> RoomGates => db.Set<RoomGate>().AcrossTenants();

        public IQueryable<RoomPlace> RoomPlaces => db.Set<RoomPlace>().AcrossTenants();
    }

    extension(IQueryable<RoomPlace> places)
    {
        /// <summary>Not admitted yet, and not left.</summary>
        public IQueryable<RoomPlace> WaitingIn(Guid roomId) => places.Where(p => p.RoomId == roomId && p.AdmittedAt == null && p.EndedAt == null);

        /// <summary>Admitted, with time left and nothing ordered.</summary>
        public IQueryable<RoomPlace> InsideOf(Guid roomId, DateTimeOffset now) =>
            places.Where(p => p.RoomId == roomId && p.AdmittedAt != null && p.EndedAt == null && p.PassUntil > now);
    }
}
