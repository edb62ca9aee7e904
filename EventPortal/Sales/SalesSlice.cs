using EventPortal.Shared.Web;

namespace EventPortal.Sales;

internal static class SalesSlice
{
    public static void AddSales(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new ErrorTextSource("Sales", typeof(SalesText)));
    }
}
