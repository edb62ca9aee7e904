using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Orders;

/// <summary>Counter of a day's order numbers; incremented by one guarded update in a short transaction of its own, so a number may be skipped but never repeated.</summary>
public sealed class OrderDay : IGlobal
{
    private OrderDay()
    {
    }

    /// <summary>The day in Kyiv.</summary>
    public DateOnly Day { get; private set; }

    public int LastNumber { get; private set; }
}
