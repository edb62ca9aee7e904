using EventPortal.Accounts.Admin.Support;
using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Web.Platform;
using EventPortal.Shared.Web.Slots;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Accounts.Admin;

internal static class AdministrationSetup
{
    public static void AddUserAdministration(this IServiceCollection services)
    {
        services.AddScoped<UserAdministration>();
        services.AddScoped<UserQueries>();
        services.AddScoped<SupportService>();
        services.AddScoped<IAccountDeletionEffect, KeepLastAdmin>();
        services.AddScoped<IPlatformSource, UserFigures>();
        services.AddSingleton(SlotPart.Of<SupportBanner>(SlotNames.AboveAll, 0));
        services.AddSingleton(new NavItem(NavArea.Platform, "users", typeof(AccountsText), "Users.Title", _ => AccountsUrls.Users, Order: 40, Policy: AccountPolicies.Admin));
    }
}
