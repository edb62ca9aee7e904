using EventPortal.CheckIns.Access;
using EventPortal.CheckIns.Door;
using EventPortal.CheckIns.Lists;
using EventPortal.CheckIns.Passes;
using EventPortal.CheckIns.Scans;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Invariants;
using EventPortal.Shared.Live;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.CheckIns;

/// <summary>The door: who came, let in by whom.</summary>
internal static class CheckInsSlice
{
    public static void AddCheckIns(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<CheckInsOptions>().BindConfiguration("CheckIns").ValidateDataAnnotations().ValidateOnStart();
        services.AddDoorAccess();
        services.AddSingleton<ScanQueue>();
        services.AddScoped<ScanDesk>();
        services.AddScoped<CheckInService>();
        services.AddScoped<CheckInQueries>();
        services.AddScoped<DoorListQueries>();
        services.AddScoped<PassService>();
        services.AddTransient<DoorDevice>();
        services.AddTransient<DoorPulse>();
        services.AddLiveReadings<DoorKey, DoorState, DoorReader>();
        services.AddSingleton(new NavItem(
            NavArea.User, "door", typeof(CheckInsText), "Doors.Nav", _ => CheckInsUrls.Doors, Policy: OrganizationPolicies.AnyMember));
        services.AddInvariantChecks(CheckInChecks.All());
        services.AddSingleton(new ErrorTextSource("CheckIns", typeof(CheckInsText)));
    }

    public static void MapCheckIns(this WebApplication app)
    {
        app.MapPasses();
        app.MapDoorList();
    }
}
