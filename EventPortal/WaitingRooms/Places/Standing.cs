namespace EventPortal.WaitingRooms.Places;

/// <summary>What a visitor of a queue is told.</summary>
/// <param name="StartsAt">Start of the sale, while <see cref="RoomPhase.Gathering"/>.</param>
/// <param name="Ahead">People who wait before this one.</param>
/// <param name="Minutes">About how long; null: not known yet.</param>
/// <param name="PassUntil">While <see cref="RoomPhase.Inside"/>.</param>
/// <param name="Challenge">Work to do for the line of people; null: done.</param>
public sealed record Standing(
    RoomPhase Phase, DateTimeOffset Now, DateTimeOffset? StartsAt = null, long? Ahead = null, int? Minutes = null, DateTimeOffset? PassUntil = null,
    string? Challenge = null, bool SoldOut = false, int? PlacesLeft = null)
{
    private const int Soon = 4;
    private const int Slow = 20;

    /// <summary>Seconds until it is worth asking again: often when it is soon, seldom when it is far.</summary>
    public int AskAgain => this switch
    {
        { Phase: RoomPhase.Waiting, Ahead: < 50 } or { Phase: RoomPhase.Waiting, Minutes: <= 1 } => Soon,
        { Phase: RoomPhase.Gathering, StartsAt: { } at } when (at - Now).TotalSeconds < Slow => Soon,
        { Phase: RoomPhase.Waiting or RoomPhase.Gathering } => Slow,
        _ => Slow * 2,
    };
}
