using EventPortal.Accounts;
using EventPortal.Analytics;
using EventPortal.Catalog;
using EventPortal.CheckIns;
using EventPortal.Demo;
using EventPortal.Documents;
using EventPortal.Media;
using EventPortal.Notifications;
using EventPortal.Operations;
using EventPortal.Organizations;
using EventPortal.Payments;
using EventPortal.Registrations;
using EventPortal.Sales;
using EventPortal.Shared;
using EventPortal.Shell;
using EventPortal.WaitingRooms;

namespace EventPortal;

/// <summary>Composition only: what a slice needs it registers itself, in dependency order.</summary>
public static class Program
{
    public static Task<int> Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        return PortalRun.RunAsync(() =>
        {
            Compose(builder);
            var app = builder.Build();
            Map(app);
            return app;
        }, args);
    }

    /// <summary>Also what tests build the portal with.</summary>
    internal static void Compose(WebApplicationBuilder builder)
    {
        builder.AddOperations();
        builder.AddShared();
        builder.AddNotifications();
        builder.AddDocuments();
        builder.AddAccounts();
        builder.AddOrganizations();
        builder.AddMedia();
        builder.AddPayments();
        builder.AddCatalog();
        builder.AddRegistrations();
        builder.AddWaitingRooms();
        builder.AddSales();
        builder.AddCheckIns();
        builder.AddAnalytics();
        builder.AddDemo();
        builder.AddPipeline();
        builder.AddShell();
    }

    internal static void Map(WebApplication app)
    {
        app.UseShell();
        app.MapNotifications();
        app.MapAccounts();
        app.MapMedia();
        app.MapPayments();
        app.MapOperations();
        app.MapCatalog();
        app.MapWaitingRooms();
        app.MapSales();
        app.MapCheckIns();
        app.MapRegistrations();
        app.MapAnalytics();
        app.MapShell();
    }
}
