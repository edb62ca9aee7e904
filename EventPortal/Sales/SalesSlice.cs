using EventPortal.Accounts.Contracts;
using EventPortal.Catalog.Contracts;
using EventPortal.Payments.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Admin;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Contracts;
using EventPortal.Sales.Holds;
using EventPortal.Sales.Invariants;
using EventPortal.Sales.Office;
using EventPortal.Sales.Orders;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Invariants;
using EventPortal.Shared.Jobs;
using EventPortal.Shared.Web;
using EventPortal.WaitingRooms.Contracts;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales;

internal static class SalesSlice
{
    public static void AddSales(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(new ErrorTextSource("Sales", typeof(SalesText)));
        services.AddCarts();
        services.AddShop();
        services.AddOrders();
        services.AddOrderFigures();
        services.AddSalesOffice();
        services.AddInvariantChecks([.. StockChecks.All(), .. OrderChecks.All()]);
        services.AddScoped<IFindingLinks, OrderFindingLinks>();
        services.AddPortalJob<ExpireHoldsJob>("sales.expire-holds", TimeSpan.FromSeconds(15));
        services.AddPortalJob<ExpireOrdersJob>("sales.expire-orders", TimeSpan.FromSeconds(30));
    }

    public static void MapSales(this WebApplication app)
    {
        app.MapCart();
        app.MapOrderFile();
        app.MapPay();
    }

    private static void AddCarts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CartService>();
        services.AddSingleton<GuestOffers>();
        services.AddSingleton<OpenCarts>();
        services.AddSingleton<HoldQueue>();
        services.AddScoped<HoldDesk>();
        services.AddSingleton<PlacingQueue>();
        services.AddScoped<PlacingDesk>();
        services.AddScoped<CartTransfer>();
        services.AddScoped<CartSession>();
        services.AddRazorComponents().RegisterPersistentService<CartSession>(RenderMode.InteractiveServer);
        services.AddScoped<ISignInEffect, MergeCartAtSignIn>();
        services.AddSingleton<ICatalogUses, SalesUses>();
        services.AddSingleton<IDictionaryUses, DictionariesOfPromocodes>();
        services.AddScoped<CheckoutPlans>();
        services.AddScoped<CheckoutStart>();
        services.AddScoped<Placing>();
        // its parts are the slice's own, so the container cannot call its constructor
        services.AddScoped(p => new CheckoutService(
            p.GetRequiredService<IDbContextFactory<AppDbContext>>(), p.GetRequiredService<CheckoutPlans>(), p.GetRequiredService<Placing>(),
            p.GetRequiredService<CheckoutStart>(), p.GetRequiredService<PortalMetrics>(), p.GetRequiredService<IWaitingRooms>()));
        services.AddScoped<IActiveBuyers, ActiveBuyers>();
        services.AddSingleton<IOpenPages, OpenPages>();
    }

    private static void AddOrders(this IServiceCollection services)
    {
        services.AddScoped<OrderSeats>();
        services.AddScoped<LateMoney>();
        services.AddScoped<OrderQueries>();
        services.AddScoped<IOrderFacts>(p => new OrderFactsOfSales(p.GetRequiredService<IPayments>));
        services.AddSingleton<OrdersBySecret>();
        services.AddScoped<PayService>();
        services.AddScoped<PlaceNaming>();
        services.AddScoped<IPlaceReturns, PlaceReturns>();
        services.AddScoped<AccountOfOrder>();
        services.AddScoped<AttachOrdersAtSignIn>();
        services.AddScoped<ISignInEffect>(p => p.GetRequiredService<AttachOrdersAtSignIn>());
        services.AddScoped(p => new OrderService(
            p.GetRequiredService<IDbContextFactory<AppDbContext>>(), p.GetRequiredService<IPayments>(), p.GetRequiredService<OrderSeats>()));
        services.AddScoped<IHandle<PaymentCompleted>, ConfirmOrderWhenPaymentCompleted>();
        services.AddScoped<IHandle<PaymentFailed>, MarkOrderWhenPaymentFailed>();
        services.AddScoped<IHandle<PaymentRefunded>, MarkOrderRefundedWhenPaymentRefunded>();
        services.AddScoped<IHandle<OrderCanceled>, GivePromocodeBackWhenOrderCanceled>();
        services.AddSingleton<IEventMoney, EventMoneyOfOrders>();
        services.AddScoped<IHandle<EventCancelled>, CancelOrdersWhenEventCancelled>();
        services.AddScoped<IHandle<EventCompleted>, CompleteOrdersWhenEventCompleted>();
        services.AddOutboxHandler<CancelOrdersOfEvent, CancelOrdersOfEventHandler>("sales.cancel-orders-of-event");
        services.AddOutboxHandler<CompleteOrdersOfEvent, CompleteOrdersOfEventHandler>("sales.complete-orders-of-event");
    }
}
