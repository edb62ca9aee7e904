using EventPortal.Shared.Web;

namespace EventPortal.Payments;

internal static class PaymentsSlice
{
    public static void AddPayments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new ErrorTextSource("Payments", typeof(PaymentsText)));
    }
}
