using EventPortal.Organizations.Access;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Web;

namespace EventPortal.Organizations;

internal static class OrganizationsSlice
{
    public static void AddOrganizations(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IOrganizations, OrganizationQueries>();
        builder.Services.AddOrganizationAccess();
        builder.Services.AddSingleton(new ErrorTextSource("Organizations", typeof(OrganizationsText)));
    }
}
