using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Covers;
using EventPortal.Media.Contracts;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog.Events;

internal static class EventFilesSetup
{
    public static void AddEventFiles(this IServiceCollection services)
    {
        services.AddScoped<EventFiles>();
        services.AddScoped<IMediaPlaces>(p => p.GetRequiredService<EventFiles>());
        services.AddScoped<IMediaReaders>(p => p.GetRequiredService<EventFiles>());
        services.AddScoped<ICoverFiles, CoverFiles>();
        services.AddScoped<EventLookService>();
        services.AddSingleton(new EventTab(typeof(CatalogText), "Look.Tab", CatalogUrls.Look, Order: 40));
    }
}
