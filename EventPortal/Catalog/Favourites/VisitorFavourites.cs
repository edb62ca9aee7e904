using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Favourites;

/// <summary>The favourites of whoever asks, guest or not; read once in a request, however many hearts its page shows.</summary>
public sealed class VisitorFavourites(FavouriteService favourites, CurrentUser user)
{
    private Task<IReadOnlyList<Guid>>? ids;

    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<Guid>> IdsAsync(HttpContext http) => ids ??= ReadAsync(http);

    public async Task SetAsync(HttpContext http, Guid eventId, bool marked)
    {
        if (user.UserId is { } id)
        {
            if (marked) await favourites.AddAsync(id, [eventId], http.RequestAborted);
            else await favourites.RemoveAsync(id, eventId, http.RequestAborted);
        }
        else
        {
            var others = FavouriteCookie.Read(http).Where(f => f != eventId);
            FavouriteCookie.Write(http, marked ? [eventId, .. others] : [.. others]);
        }
        ids = null;
    }

    private async Task<IReadOnlyList<Guid>> ReadAsync(HttpContext http) =>
        user.UserId is { } id ? await favourites.ListAsync(id, http.RequestAborted) : FavouriteCookie.Read(http);
}
