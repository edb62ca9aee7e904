using EventPortal.Shared.Web.Platform;
using EventPortal.Shared.Web.Slots;

namespace EventPortal.Sales.Admin;

internal static class OrderFiguresSetup
{
    public static void AddOrderFigures(this IServiceCollection services)
    {
        services.AddScoped<OrderFigures>();
        services.AddScoped<IPlatformSource>(p => p.GetRequiredService<OrderFigures>());
        services.AddSingleton(SlotPart.Of<UserOrders>(SlotNames.AdminUser, 20));
    }
}
