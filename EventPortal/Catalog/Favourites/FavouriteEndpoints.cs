using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog.Favourites;

/// <summary>Marks and unmarks by a plain form; scripts ask for no page and stay where they are.</summary>
internal static class FavouriteEndpoints
{
    public static void AddFavourites(this IServiceCollection services)
    {
        services.AddScoped<FavouriteService>();
        services.AddScoped<VisitorFavourites>();
        services.AddScoped<ISignInEffect, MergeFavouritesAtSignIn>();
        services.AddScoped<IPersonalDataSource, FavouritesInPersonalData>();
        services.AddScoped<IAccountDeletionEffect, ForgetFavouritesWithAccount>();
        services.AddSingleton(new NavItem(NavArea.HeaderIcon, "heart", typeof(CatalogText), "Nav.Favourites", _ => CatalogUrls.Favourites, Order: 5));
        services.AddSingleton(new NavItem(NavArea.Account, "heart", typeof(CatalogText), "Nav.Favourites", _ => CatalogUrls.Favourites, Order: 50));
    }

    public static void MapFavourites(this IEndpointRouteBuilder app) => app.MapPost(CatalogUrls.MarkFavourite, SetAsync).AllowAnonymous()
        .RequireRateLimiting(Shared.Web.Hosting.RateLimits.Write);

    private static async Task<IResult> SetAsync(HttpContext http, VisitorFavourites favourites)
    {
        if (!IsFromOurPage(http.Request) || !http.Request.HasFormContentType) return Results.BadRequest();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!Guid.TryParse(form["event"], out var eventId)) return Results.BadRequest();
        await favourites.SetAsync(http, eventId, form["on"] == "1");
        if (http.Request.Headers.Accept == "application/json") return Results.NoContent();
        var back = form["back"].ToString();
        return Results.LocalRedirect(back is ['/', ..] and not ['/', '/' or '\\', ..] ? back : CatalogUrls.Favourites);
    }

    // The browser says where a post comes from. No antiforgery token: it would make the same page different for every guest.
    private static bool IsFromOurPage(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" => true,
        "" => request.Headers.Origin == $"{request.Scheme}://{request.Host}",
        _ => false,
    };
}
