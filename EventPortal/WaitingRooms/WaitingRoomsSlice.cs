using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Jobs;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Slots;
using EventPortal.Shared.Web.Ui;
using EventPortal.WaitingRooms.Admission;
using EventPortal.WaitingRooms.Components;
using EventPortal.WaitingRooms.Contracts;
using EventPortal.WaitingRooms.Places;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.AspNetCore.Components.Web;

namespace EventPortal.WaitingRooms;

/// <summary>Visitors of an on-sale queue before the shop.</summary>
internal static class WaitingRoomsSlice
{
    public static void AddWaitingRooms(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<WaitingRoomsOptions>().BindConfiguration("WaitingRooms").ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddSingleton<PlaceTokens>();
        services.AddScoped<RoomVisitor>();
        services.AddRazorComponents().RegisterPersistentService<RoomVisitor>(RenderMode.InteractiveServer);
        services.AddScoped<RoomSurvey>();
        services.AddScoped<Admissions>();
        services.AddScoped<JoinService>();
        services.AddScoped<RoomQueries>();
        services.AddScoped<RoomSettings>();
        services.AddScoped<StandingWords>();
        services.AddSingleton<OpenRooms>();
        services.AddScoped<IWaitingRooms, RoomGuard>();
        services.AddSingleton<RoomWatch>();
        services.AddHostedService(p => p.GetRequiredService<RoomWatch>());
        services.AddPortalJob<RoomsJob>("waiting-rooms.run", TimeSpan.FromSeconds(5));
        services.AddSingleton(SlotPart.Of<QueueBox>(SlotNames.EventBuyBox, order: -1));
        services.AddSingleton(new NavItem(
            NavArea.User, "queue", typeof(WaitingRoomsText), "Rooms.Nav", _ => WaitingRoomsUrls.Rooms, Policy: OrganizationPolicies.AnyMember));
        services.AddSingleton(new ErrorTextSource("WaitingRooms", typeof(WaitingRoomsText)));
    }

    public static void MapWaitingRooms(this WebApplication app) => app.MapQueue();
}
