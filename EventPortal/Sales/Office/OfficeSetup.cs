using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Sales.Office;

/// <summary>What the organizer's work with places and orders needs.</summary>
internal static class OfficeSetup
{
    public static void AddSalesOffice(this IServiceCollection services)
    {
        services.AddScoped<OfficeStock>();
        services.AddScoped<OfficeMoney>();
        services.AddScoped<PlaceEnding>();
        services.AddScoped<PlaceMoving>();
        services.AddScoped<IPlaceOffice, OfficePlaces>();
        services.AddScoped<IPersonForms, PersonForms>();
        services.AddScoped<Applications.ApplicationForms>();
        services.AddScoped<OrderGrid>();
        services.AddScoped<OrderColumns>();
        services.AddScoped<OrderDesk>();
        services.AddScoped<OrderHistory>();
        services.AddScoped<OfficeEvents>();
        services.AddSingleton(new NavItem(NavArea.Organizer, "card", typeof(OrdersText), "Orders", id => SalesUrls.Office(id ?? default), Order: 40));
        services.AddScoped<PromocodeDesk>();
        services.AddSingleton(new NavItem(NavArea.Organizer, "tag", typeof(OrdersText), "Promocodes", id => SalesUrls.Promocodes(id ?? default), Order: 50));
        services.AddSingleton(new EventTab(typeof(OrdersText), "Orders", SalesUrls.OfficeOfEvent, Order: 60));
    }
}
