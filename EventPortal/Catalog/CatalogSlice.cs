using EventPortal.Catalog.Admin;
using EventPortal.Catalog.Authoring;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Covers;
using EventPortal.Catalog.Details;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Directory;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Favourites;
using EventPortal.Catalog.Feeds;
using EventPortal.Catalog.Listing;
using EventPortal.Catalog.Parts;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Related;
using EventPortal.Catalog.Search;
using EventPortal.Catalog.Sharing;
using EventPortal.Catalog.Widget;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Invariants;
using EventPortal.Shared.Jobs;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog;

internal static class CatalogSlice
{
    public static void AddCatalog(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IStock, Stock>();
        services.AddSingleton<IEventProducts, EventProducts>();
        services.AddScoped<IAreas, Areas>();
        services.AddSingleton<IEventCounters, EventCounters>();
        services.AddScoped<IOffers, Offers>();
        services.AddScoped<IEventDirectory, EventDirectory>();
        services.AddSingleton<IEventDoors, EventDoors>();
        services.AddSingleton<IOfficeCatalog, OfficeCatalog>();
        services.AddScoped<IEventAgenda, EventAgenda>();
        services.AddScoped<IRouteOrganization, EventRoute>();
        services.AddScoped<IHandle<OrganizationDeleted>, ArchiveEventsWhenOrganizationDeleted>();
        services.AddScoped<IHandle<GroupDeleted>, KeepEventsPrivateWhenGroupDeleted>();
        services.AddSingleton<IProductTitles, ProductTitles>();
        services.AddOptions<CatalogOptions>().BindConfiguration("Catalog").ValidateDataAnnotations().ValidateOnStart();
        services.AddListing();
        services.AddSingleton<CardMemo>();
        services.AddScoped<CardReader>();
        services.AddScoped<CatalogQueries>();
        services.AddScoped<CatalogFeedQueries>();
        services.AddScoped<FeedText>();
        services.AddAuthoring();
        services.AddFavourites();
        services.AddEventAdministration();
        services.AddScoped<EventPageQueries>();
        services.AddOptions<SitemapOptions>().BindConfiguration("Sitemap").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<SitemapQueries>();
        services.AddScoped<SitemapFiles>();
        services.AddScoped<IFindingLinks, EventFindingLinks>();
        services.AddScoped<RelatedEvents>();
        services.AddScoped<SpeakerQueries>();
        services.AddScoped<OrganizationDirectory>();
        services.AddScoped<WidgetQueries>();
        services.AddParts();
        services.AddSingleton<ShareImageStore>();
        services.AddEventFiles();
        services.AddSingleton(new NavItem(NavArea.FooterOrganizers, "external", typeof(CatalogText), "Guide.Title", _ => CatalogUrls.WidgetGuide(), Order: 50));
        services.AddSingleton(new NavItem(NavArea.FooterParticipants, "users", typeof(CatalogText), "Speakers.Title", _ => CatalogUrls.Speakers, Order: 5));
        services.AddSingleton(new NavItem(NavArea.FooterParticipants, "home", typeof(CatalogText), "Organizations.Title", _ => CatalogUrls.Organizations, Order: 6));
        services.AddSingleton(new ErrorTextSource("Catalog", typeof(CatalogText)));
        services.AddSingleton(new NavItem(NavArea.Public, "search", typeof(CatalogText), "Nav.Catalog", _ => CatalogUrls.Catalog));
        services.AddSingleton(new NavItem(NavArea.FooterParticipants, "search", typeof(CatalogText), "Nav.Catalog", _ => CatalogUrls.Catalog));
        services.AddPortalJob<CompleteEventsJob>("catalog.complete-events", TimeSpan.FromMinutes(5));
    }

    public static void MapCatalog(this WebApplication app)
    {
        app.MapCovers();
        app.MapSitemap();
        app.MapEventCalendar();
        app.MapCatalogFeed();
        app.MapShareImages();
        app.MapPosters();
        app.MapWidget();
        app.MapFavourites();
    }
}
