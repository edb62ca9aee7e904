namespace EventPortal.WaitingRooms.Contracts;

/// <summary>How many look at events; the shop, whose box stands on their pages, registers it.</summary>
public interface IOpenPages
{
    /// <summary>Live pages (circuits) of this server that show an event's tickets now, of all events that have some.</summary>
    IReadOnlyDictionary<Guid, int> Count();
}
