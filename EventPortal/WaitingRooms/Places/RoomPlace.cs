using System.Security.Cryptography;
using EventPortal.Shared.Domain;

namespace EventPortal.WaitingRooms.Places;

/// <summary>
/// Somebody's place in a queue. Its order is decided when it is taken and needs no counter: by lot before the start (all below zero), by the
/// clock after it (all above), so everybody who came before the start stands before all who came later. Admission, leaving and the pass are guarded updates.
/// </summary>
public sealed class RoomPlace : Entity, ITenantOwned
{
    private RoomPlace() => AddressHash = "";

    public Guid OrganizationId { get; private set; }

    public Guid RoomId { get; private set; }

    /// <summary>The signed-in visitor, who has one place on all their devices.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>Hash of the address, within this room only; removed with the place.</summary>
    public string AddressHash { get; private set; }

    /// <summary>Which of the address's places this is; unique, so that two requests at once do not pass the limit.</summary>
    public int AddressSlot { get; private set; }

    /// <summary>The browser did the work, which a crowd of scripts must do for each place.</summary>
    public bool Proven { get; private set; }

    public long Order { get; private set; }

    public DateTimeOffset JoinedAt { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    public DateTimeOffset? AdmittedAt { get; private set; }

    public DateTimeOffset? PassUntil { get; private set; }

    /// <summary>Whose cart the pass serves; null: not used yet.</summary>
    public string? Buyer { get; private set; }

    /// <summary>The visitor ordered, left, or came back with a new place: this one counts no more.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public static RoomPlace Take(Guid organizationId, Guid roomId, DateTimeOffset startsAt, PlaceHolder holder, bool proven, DateTimeOffset now) => new()
    {
        Id = NewId(now), OrganizationId = organizationId, RoomId = roomId, UserId = holder.UserId, AddressHash = holder.AddressHash,
        AddressSlot = holder.AddressSlot, Proven = proven, Order = OrderAt(startsAt, now), JoinedAt = now, SeenAt = now,
    };

    /// <summary>Before the start a random number below zero, then the time since the start.</summary>
    public static long OrderAt(DateTimeOffset startsAt, DateTimeOffset now) => now < startsAt
        ? -1 - (BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue >> 1)
        : (now - startsAt).Ticks;
}

/// <summary>Who takes a place.</summary>
public sealed record PlaceHolder(Guid? UserId, string AddressHash, int AddressSlot);
