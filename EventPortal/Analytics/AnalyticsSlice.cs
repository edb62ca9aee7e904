using EventPortal.Accounts.Contracts;
using EventPortal.Analytics.Door;
using EventPortal.Analytics.Figures;
using EventPortal.Analytics.Views;
using EventPortal.Shared.Jobs;
using EventPortal.Shared.Live;
using EventPortal.Shared.Web.Hosting;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Analytics;

/// <summary>Figures over everybody's rows: of an event, of an organization, of the portal.</summary>
internal static class AnalyticsSlice
{
    public static void AddAnalytics(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AnalyticsOptions>().BindConfiguration("Analytics").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<SalesQueries>();
        services.AddScoped<FunnelQueries>();
        services.AddScoped<EventQueries>();
        services.AddScoped<OfficeQueries>();
        services.AddScoped<TableQueries>();
        services.AddScoped<PlatformQueries>();
        services.AddScoped<EventTablePaper>();
        services.AddScoped<EntryReader>();
        services.AddLiveReadings<EntryKey, EntryState, EntryReader>();
        services.AddViews();
        services.AddLinks();
    }

    public static void MapAnalytics(this WebApplication app) => app.MapEventTable();

    private static void AddViews(this IServiceCollection services)
    {
        services.AddSingleton<VisitQueue>();
        services.AddSingleton<IPageCounter>(p => p.GetRequiredService<VisitQueue>());
        services.AddSingleton<ViewWriter>();
        services.AddHostedService(p => p.GetRequiredService<ViewWriter>());
        services.AddScoped<ViewBook>();
        services.AddPortalJob<ForgetVisitorsJob>("analytics.forget-visitors", TimeSpan.FromHours(1));
    }

    private static void AddLinks(this IServiceCollection services)
    {
        var text = typeof(AnalyticsText);
        services.AddSingleton(new NavItem(NavArea.Organizer, "home", text, "Overview", id => AnalyticsUrls.Office(id ?? default), Order: 0, Exact: true));
        services.AddSingleton(new NavItem(NavArea.Organizer, "chart", text, "Table", id => AnalyticsUrls.Table(id ?? default), Order: 30, Section: NavSection.Organization));
        services.AddSingleton(new NavItem(NavArea.Platform, "chart", text, "Table", _ => AnalyticsUrls.Platform, Order: 5, Policy: AccountPolicies.Admin));
        services.AddSingleton(new EventTab(text, "Overview", AnalyticsUrls.Event, Order: 70));
    }
}
