namespace EventPortal.WaitingRooms.Contracts;

/// <summary>How busy the sale of events is; the shop, which knows, registers it.</summary>
public interface IActiveBuyers
{
    /// <summary>Carts that hold places of an event now, of all events that have some.</summary>
    Task<IReadOnlyDictionary<Guid, int>> CountAsync(CancellationToken cancellationToken);
}
