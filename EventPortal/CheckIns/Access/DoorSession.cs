namespace EventPortal.CheckIns.Access;

/// <summary>
/// Who may work at which door, as decided when the page was opened. Travels into the circuit as a parameter of the page's island, which
/// Blazor seals, and is checked again at every step: a pass may be revoked, a member may leave.
/// </summary>
/// <param name="IsAdmin">A platform admin, who is no member.</param>
public sealed record DoorSession(Guid EventId, Guid OrganizationId, Guid? UserId, Guid? PassId, string Name, bool IsAdmin)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public DoorKeeper Keeper => new(UserId, PassId, Name);
}
