using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data.Audit;

namespace EventPortal.CheckIns.Scans;

/// <summary>One scan on its way to its result.</summary>
/// <param name="Key">Null: what was typed is no ticket.</param>
/// <param name="Typed">Null: picked from the list, so the place's code is noted.</param>
/// <param name="Actor">Who stands at the door, for the trail: scans of several doors are saved together.</param>
internal sealed record Scan(TicketKey? Key, string? Typed, CheckInMethod Method, DoorKeeper Keeper, AuditActor Actor)
{
    private readonly TaskCompletionSource<CheckInResult> result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the result is saved.</summary>
    public Task<CheckInResult> Result => result.Task;

    public void Answer(CheckInResult saved) => result.TrySetResult(saved);

    public void Fail(Exception exception) => result.TrySetException(exception);
}
