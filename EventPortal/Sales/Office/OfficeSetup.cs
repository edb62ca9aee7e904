using EventPortal.Registrations.Contracts;

namespace EventPortal.Sales.Office;

/// <summary>What the organizer's work with places and orders needs.</summary>
internal static class OfficeSetup
{
    public static void AddSalesOffice(this IServiceCollection services)
    {
        services.AddScoped<OfficeStock>();
        services.AddScoped<OfficeMoney>();
        services.AddScoped<PlaceEnding>();
        services.AddScoped<PlaceMoving>();
        services.AddScoped<IPlaceOffice, OfficePlaces>();
        services.AddScoped<IPersonForms, PersonForms>();
    }
}
