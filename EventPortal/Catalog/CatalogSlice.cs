using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Web;

namespace EventPortal.Catalog;

internal static class CatalogSlice
{
    public static void AddCatalog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IStock, Stock>();
        builder.Services.AddSingleton<IEventCounters, EventCounters>();
        builder.Services.AddScoped<IOffers, Offers>();
        builder.Services.AddScoped<IEventDirectory, EventDirectory>();
        builder.Services.AddScoped<CatalogQueries>();
        builder.Services.AddSingleton(new ErrorTextSource("Catalog", typeof(CatalogText)));
    }
}
