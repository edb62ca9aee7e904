using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Web;

namespace EventPortal.Registrations;

internal static class RegistrationsSlice
{
    public static void AddRegistrations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IRegistrations, OrderPlaces>();
        builder.Services.AddSingleton(new ErrorTextSource("Registrations", typeof(RegistrationsText)));
    }
}
