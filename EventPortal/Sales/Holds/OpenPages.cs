using EventPortal.Sales.Components;
using EventPortal.Shared.Live;
using EventPortal.WaitingRooms.Contracts;

namespace EventPortal.Sales.Holds;

/// <summary>Tells waiting rooms how many follow the tickets of events on this server.</summary>
internal sealed class OpenPages(LiveReadings<Guid, LivePicker> pickers) : IOpenPages
{
    public IReadOnlyDictionary<Guid, int> Count() => pickers.Followers();
}
