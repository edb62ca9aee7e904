using Microsoft.AspNetCore.Components;

namespace EventPortal.Shared.Web.Slots;

/// <summary>
/// A component that a slice puts into a place which a lower slice or the shell leaves open, so that the lower one need not know it
/// (the cart in the header, the buy box on the event page). Register as a singleton; parts of a slot render in order.
/// </summary>
public sealed record SlotPart(string Slot, Type Component, int Order = 0)
{
    public static SlotPart Of<TComponent>(string slot, int order = 0)
        where TComponent : IComponent => new(slot, typeof(TComponent), order);
}
