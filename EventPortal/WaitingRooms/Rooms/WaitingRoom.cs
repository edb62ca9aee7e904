using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.WaitingRooms.Rooms;

/// <summary>The waiting room of an event: what its organizer set, and whether visitors queue now. Its counters are in <see cref="RoomGate"/>.</summary>
public sealed class WaitingRoom : AggregateRoot, IAudited, ITenantOwned
{
    public const int MostPerMinute = 100_000;

    private WaitingRoom()
    {
    }

    public Guid OrganizationId { get; private set; }

    public Guid EventId { get; private set; }

    public RoomMode Mode { get; private set; }

    /// <summary>Visitors queue.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>When admission begins: whoever came earlier stands in an order drawn by lot. Before it nobody is admitted.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>Admissions per minute; null: as many as are served at a time.</summary>
    public int? PerMinute { get; private set; }

    public static WaitingRoom Create(Guid organizationId, Guid eventId, DateTimeOffset now) =>
        new() { Id = NewId(now), OrganizationId = organizationId, EventId = eventId, StartsAt = now };

    /// <summary>The organizer's settings.</summary>
    /// <param name="startsAt">Start of the sale; null or past: admission begins at once, or goes on.</param>
    public void Configure(RoomMode mode, DateTimeOffset? startsAt, int? perMinute, DateTimeOffset now)
    {
        Guard.That(perMinute is null or (>= 1 and <= MostPerMinute), WaitingRoomsErrors.RateInvalid, MostPerMinute);
        Guard.That(mode is RoomMode.Open || startsAt is null || startsAt <= now, WaitingRoomsErrors.StartInvalid);
        (Mode, PerMinute) = (mode, perMinute);
        switch (mode)
        {
            case RoomMode.Open:
                Open(startsAt, now);
                break;
            case RoomMode.Off:
                IsOpen = false;
                break;
            default:
                // a room that is open stays so until its queue is empty
                break;
        }
    }

    /// <summary>More people buy than are served at a time.</summary>
    /// <returns>False: it was open, or its organizer wants none.</returns>
    public bool OpenByLoad(DateTimeOffset now)
    {
        if (IsOpen || Mode is not RoomMode.ByLoad) return false;
        (IsOpen, StartsAt) = (true, now);
        return true;
    }

    /// <summary>The rush is over.</summary>
    /// <returns>False: it was closed, or its organizer holds it open.</returns>
    public bool CloseByCalm()
    {
        if (!IsOpen || Mode is not RoomMode.ByLoad) return false;
        IsOpen = false;
        return true;
    }

    private void Open(DateTimeOffset? startsAt, DateTimeOffset now)
    {
        // an order that was drawn is never drawn again
        if (IsOpen && StartsAt <= now)
        {
            Guard.That(startsAt is null || startsAt <= now, WaitingRoomsErrors.StartInvalid);
            return;
        }
        (IsOpen, StartsAt) = (true, startsAt > now ? startsAt.Value : now);
    }
}
