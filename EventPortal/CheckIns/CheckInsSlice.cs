using EventPortal.Shared.Web;

namespace EventPortal.CheckIns;

internal static class CheckInsSlice
{
    public static void AddCheckIns(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new ErrorTextSource("CheckIns", typeof(CheckInsText)));
    }
}
