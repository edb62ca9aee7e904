using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Together;

namespace EventPortal.CheckIns.Scans;

/// <summary>One scan on its way to its result.</summary>
/// <param name="key">Null: what was typed is no ticket.</param>
/// <param name="typed">Null: picked from the list, so the place's code is noted.</param>
/// <param name="actor">Who stands at the door, for the trail: scans of several doors are saved together.</param>
internal sealed class Scan(TicketKey? key, string? typed, CheckInMethod method, DoorKeeper keeper, AuditActor actor) : TogetherWork<CheckInResult>
{
    public TicketKey? Key { get; } = key;

    public string? Typed { get; } = typed;

    public CheckInMethod Method { get; } = method;

    public DoorKeeper Keeper { get; } = keeper;

    public AuditActor Actor { get; } = actor;

    /// <summary>A ticket that is just being let in is looked at again when that is saved.</summary>
    public override object? Alone => Key;
}
