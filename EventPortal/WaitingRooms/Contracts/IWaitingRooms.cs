namespace EventPortal.WaitingRooms.Contracts;

/// <summary>The gate before a shop: asked in the services that take places, not only by pages.</summary>
public interface IWaitingRooms
{
    /// <summary>
    /// Which of these events this scope's visitor may not take places of now, because a waiting room is open and they hold no pass of it. A pass
    /// serves the first buyer it is used by (and their account, when they sign in).
    /// </summary>
    /// <param name="buyer">Whose cart; see <see cref="BuyerKey"/>.</param>
    Task<IReadOnlySet<Guid>> ClosedForAsync(IReadOnlyCollection<Guid> eventIds, BuyerKey buyer, CancellationToken cancellationToken);

    /// <summary>The visitor has ordered: their passes of these events are used up and somebody else may come in.</summary>
    Task EndPassesAsync(IReadOnlyCollection<Guid> eventIds, CancellationToken cancellationToken);

    /// <summary>Whether this scope's visitor must queue for the event, as <see cref="ClosedForAsync"/> but binding no pass: for what a page shows.</summary>
    Task<bool> MustQueueAsync(Guid eventId, CancellationToken cancellationToken);
}
