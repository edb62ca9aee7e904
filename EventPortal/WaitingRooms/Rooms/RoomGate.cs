using EventPortal.Shared.Domain;

namespace EventPortal.WaitingRooms.Rooms;

/// <summary>
/// The counters of a room, in one row of its own that only guarded updates touch: whoever moves <see cref="TickedAt"/> on admits, on whichever
/// server. What visitors are told (<see cref="Milestones"/> and the rate) is measured there every few seconds, not for each of them.
/// </summary>
public sealed class RoomGate : Entity, ITenantOwned
{
    private RoomGate() => Milestones = UnprovenMilestones = "";

    public Guid OrganizationId { get; private set; }

    /// <summary>The last admission; the next comes a second later at the earliest.</summary>
    public DateTimeOffset TickedAt { get; private set; }

    /// <summary>Up to this moment admissions per minute are used up.</summary>
    public DateTimeOffset CreditedAt { get; private set; }

    /// <summary>All admissions since the room was made.</summary>
    public long Admitted { get; private set; }

    public DateTimeOffset MeasuredAt { get; private set; }

    /// <summary>Measured admissions per minute; null: not known yet.</summary>
    public double? PerMinute { get; private set; }

    /// <summary>Order of every hundredth visitor who waits with the proof, and how many wait: "k100,k200,…;n".</summary>
    public string Milestones { get; private set; }

    /// <summary>The same for visitors without the proof.</summary>
    public string UnprovenMilestones { get; private set; }

    /// <summary>Free places of the event when last looked at; null: unlimited or unknown.</summary>
    public int? PlacesLeft { get; private set; }

    /// <summary>Nothing is left, not even held by somebody.</summary>
    public bool SoldOut { get; private set; }

    /// <summary>When a server last had too many pages of the event open; null: none ever had.</summary>
    public DateTimeOffset? CrowdedAt { get; private set; }

    /// <summary>The gate of a room; both have one id.</summary>
    public static RoomGate Of(WaitingRoom room, DateTimeOffset now) => new()
    {
        Id = room.Id, OrganizationId = room.OrganizationId, TickedAt = now.AddMinutes(-1), CreditedAt = now, MeasuredAt = now.AddMinutes(-1),
    };
}
