using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog.Authoring;

internal static class AuthoringSetup
{
    public static void AddAuthoring(this IServiceCollection services)
    {
        services.AddScoped<EventAuthoring>();
        services.AddTransient<EventEditor>();
        services.AddScoped<EventStates>();
        services.AddScoped<EventCopying>();
        services.AddScoped<DeskQueries>();
        services.AddScoped<PublishChecklist>();
        services.AddScoped<EditorChoices>();
        services.AddScoped<EditorDesk>();
        services.AddSingleton(new NavItem(
            NavArea.Organizer, "calendar", typeof(AuthoringText), "Nav.Events", id => id is { } organization ? AuthoringUrls.Events(organization) : "/", Order: 10));
        services.AddSingleton(new EventTab(typeof(AuthoringText), "Tab.Basics", AuthoringUrls.Editor, Order: 10, Exact: true));
        services.AddSingleton(new EventTab(typeof(AuthoringText), "Tab.Time", AuthoringUrls.Time, Order: 12));
        services.AddSingleton(new EventTab(typeof(AuthoringText), "Tab.Rules", AuthoringUrls.Rules, Order: 14));
    }
}
