using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data.Audit;

namespace EventPortal.CheckIns.Scans;

/// <summary>One scan on its way to its result.</summary>
/// <param name="key">Null: what was typed is no ticket.</param>
/// <param name="typed">Null: picked from the list, so the place's code is noted.</param>
/// <param name="actor">Who stands at the door, for the trail: scans of several doors are saved together.</param>
internal sealed class Scan(TicketKey? key, string? typed, CheckInMethod method, DoorKeeper keeper, AuditActor actor)
{
    public TicketKey? Key { get; } = key;

    public string? Typed { get; } = typed;

    public CheckInMethod Method { get; } = method;

    public DoorKeeper Keeper { get; } = keeper;

    public AuditActor Actor { get; } = actor;

    private readonly TaskCompletionSource<CheckInResult> result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the result is saved.</summary>
    public Task<CheckInResult> Result => result.Task;

    public void Answer(CheckInResult saved) => result.TrySetResult(saved);

    public void Fail(Exception exception) => result.TrySetException(exception);
}
