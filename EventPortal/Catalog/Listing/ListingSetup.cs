namespace EventPortal.Catalog.Listing;

internal static class ListingSetup
{
    public static void AddListing(this IServiceCollection services)
    {
        services.AddSingleton<CatalogListing>();
        services.AddSingleton<ComposedMemo>();
        services.AddSingleton<ListingKeeper>();
        services.AddHostedService(p => p.GetRequiredService<ListingKeeper>());
        services.AddHealthChecks().AddCheck<ListingHealth>("catalog");
    }
}
