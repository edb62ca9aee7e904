#pragma warning disable IDE0130 // stands where it would be a violation
namespace EventPortal.Catalog;

/// <summary>Breaks the slice rules on purpose, inside an async lambda: the boundary test must find it.</summary>
internal static class PlantedViolation
{
    internal static Func<Sales.Orders.Order, Task<int>> UpwardsUse => async order =>
    {
        await Task.Yield();
        return order.Items.Count;
    };

    internal static Func<object, Task<bool>> PastTheContracts => async value =>
    {
        await Task.Yield();
        return value is Organizations.Groups.Group { InviteCode.Length: 8 };
    };
}
