using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.CheckIns;

/// <summary>What a door shows after a scan.</summary>
/// <param name="Place">Null when the ticket is unknown here.</param>
public sealed record CheckInResult(CheckInOutcome Outcome, DoorPlace? Place)
{
    /// <summary>The entry: this one, or with AlreadyCheckedIn the first one.</summary>
    public EntryRecord? Entry { get; init; }

    /// <summary>With BalanceDue.</summary>
    public Money? Due { get; init; }

    /// <summary>With NotYetValid: when the door opens; with NoLongerValid: when it closed; with Waiting: until when the place is held.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <param name="ByName">Name of the person or pass that let them in.</param>
public sealed record EntryRecord(Guid Id, DateTimeOffset At, string ByName);

/// <summary>A line of "last entries".</summary>
public sealed record RecentEntry(Guid CheckInId, DoorPlace Place, DateTimeOffset At, string ByName);
