using EventPortal.Notifications.Contracts;
using EventPortal.Sales.Components;
using EventPortal.Sales.Contracts;
using EventPortal.Sales.Mails;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;
using EventPortal.Shared.Web.Slots;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components.Web;

namespace EventPortal.Sales;

/// <summary>What the pages of the shop need, and what they put into the slots of other pages.</summary>
internal static class ShopSetup
{
    public static void AddShop(this IServiceCollection services)
    {
        services.AddScoped<PickerQueries>();
        services.AddLiveReadings<Guid, LivePicker, PickerReader>();
        services.AddScoped<CartBoard>();
        services.AddRazorComponents().RegisterPersistentService<CartBoard>(RenderMode.InteractiveServer);
        services.AddScoped<CartWords>();
        services.AddScoped<CheckoutDraft>();
        services.AddScoped<FieldFocus>();
        services.AddMailTemplates(typeof(SalesText), OrderMails.Placed, OrderMails.Canceled, OrderMails.Expired, OrderMails.Receipt);
        services.AddScoped<OrderMails>();
        services.AddScoped<IHandle<OrderPlaced>, SendPaymentLinkWhenOrderPlaced>();
        services.AddScoped<IHandle<OrderConfirmed>, SendReceiptWhenOrderConfirmed>();
        services.AddScoped<IHandle<OrderCanceled>, TellCustomerWhenOrderCanceled>();
        services.AddSingleton(SlotPart.Of<BuyBox>(SlotNames.EventBuyBox));
        services.AddSingleton(SlotPart.Of<HeaderCart>(SlotNames.HeaderEnd));
        services.AddSingleton(SlotPart.Of<OfficeHold>(SlotNames.OfficeBarEnd));
        services.AddSingleton(new NavItem(NavArea.Account, "card", typeof(SalesText), "Orders.Title", _ => SalesUrls.Orders, Order: -1));
        services.AddSingleton(SlotPart.Of<HoldBar>(SlotNames.UnderHeader));
    }
}
