using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Products;
using EventPortal.Shared.Web;

namespace EventPortal.Catalog;

internal static class CatalogSlice
{
    public static void AddCatalog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IStock, Stock>();
        builder.Services.AddSingleton(new ErrorTextSource("Catalog", typeof(CatalogText)));
    }
}
