using EventPortal.Accounts.Contracts;
using EventPortal.Operations.Audit;
using EventPortal.Operations.Jobs;
using EventPortal.Operations.Settings;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Platform;
using EventPortal.Shared.Web.Slots;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Operations.Home;

/// <summary>The admins' pages of this slice and their places in the rail.</summary>
internal static class PlatformSetup
{
    internal static void AddPlatform(this IServiceCollection services)
    {
        services.AddScoped<JobOverview>();
        services.AddScoped<AuditQueries>();
        services.AddScoped<AuditWords>();
        services.AddScoped<IPlatformSource, SystemAttention>();
        services.AddSingleton(new ErrorTextSource("Operations", typeof(OperationsText)));
        services.AddSingleton(SlotPart.Of<UserTrail>(SlotNames.AdminUser, 90));
        services.AddSingleton(SlotPart.Of<SiteNotice>(SlotNames.AboveAll, 10));
        services.AddSingleton(SlotPart.Of<SupportContact>(SlotNames.FooterContact));
        services.AddRail("home", "Platform.Nav", OperationsUrls.Home, 0, NavSection.Main, exact: true);
        services.AddRail("clock", "Jobs.Title", OperationsUrls.Jobs, 10);
        services.AddRail("queue", "Outbox.Title", OperationsUrls.Outbox(OutboxState.Failed), 20);
        services.AddSingleton(new NavItem(
            NavArea.Platform, "list", typeof(AuditText), "Title", _ => AuditUrls.Search, Order: 50, Section: NavSection.System, Policy: AccountPolicies.Admin));
        services.AddRail("settings", "Settings.Title", OperationsUrls.Settings, 90);
    }

    private static void AddRail(this IServiceCollection services, string icon, string text, string url, int order, NavSection section = NavSection.System, bool exact = false) =>
        services.AddSingleton(new NavItem(NavArea.Platform, icon, typeof(OperationsText), text, _ => url, order, section, AccountPolicies.Admin, exact));
}
