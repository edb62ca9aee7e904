using EventPortal.Accounts.Contracts;
using EventPortal.Notifications.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Platform;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog.Admin;

internal static class EventAdminSetup
{
    public static void AddEventAdministration(this IServiceCollection services)
    {
        services.AddScoped<EventAdministration>();
        services.AddScoped<EventAdminQueries>();
        services.AddScoped<IPlatformSource, EventFigures>();
        services.AddScoped<IHandle<OrganizationBlocked>, SwitchOffEventsWhenOrganizationBlocked>();
        services.AddScoped<IHandle<OrganizationUnblocked>, SwitchOnEventsWhenOrganizationUnblocked>();
        services.AddMailTemplates(typeof(CatalogSlice), EventAdministration.OffLetter, EventAdministration.OnLetter, EventAdministration.RemovedLetter);
        services.AddSingleton(new NavItem(NavArea.Platform, "calendar", typeof(EventAdminText), "Title", _ => EventAdminUrls.List, Order: 30, Policy: AccountPolicies.Admin));
    }
}
