using EventPortal.Accounts.Contracts;
using EventPortal.Notifications.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Web.Platform;
using EventPortal.Shared.Web.Slots;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Organizations.Admin;

internal static class AdminSetup
{
    public static void AddOrganizationAdministration(this IServiceCollection services)
    {
        services.AddScoped<OrganizationAdministration>();
        services.AddScoped<OrganizationAdminQueries>();
        services.AddScoped<IOrganizationOwners>(p => p.GetRequiredService<OrganizationAdminQueries>());
        services.AddScoped<IPlatformSource, OrganizationFigures>();
        services.AddMailTemplates(
            typeof(OrganizationsSlice), OrganizationAdministration.BlockedLetter, OrganizationAdministration.UnblockedLetter, OrganizationAdministration.ArchivedLetter);
        services.AddSingleton(SlotPart.Of<UserMemberships>(SlotNames.AdminUser, 10));
        services.AddSingleton(new NavItem(
            NavArea.Platform, "home", typeof(OrganizationsText), "Admin.Title", _ => OrganizationAdminUrls.List, Order: 20, Policy: AccountPolicies.Admin));
    }
}
