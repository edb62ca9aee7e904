namespace EventPortal.Shared.Web.Cultures;

/// <summary>GET /culture/set?culture=en&amp;returnUrl=/events: remembers the language and goes back; a link, so that it works without a circuit.</summary>
internal static class CultureEndpoint
{
    internal static void MapCultures(this WebApplication app) => app.MapGet("/culture/set", (HttpContext context, TimeProvider time, string? culture, string? returnUrl) =>
    {
        if (PortalCultures.Find(culture) is { } found) PortalCultures.Choose(context.Response, found, time.GetUtcNow());
        return Results.LocalRedirect(IsLocal(returnUrl) ? returnUrl! : "/");
    }).AllowAnonymous();

    // "//host" and "/\host" lead elsewhere, and so may a control character that a browser drops
    internal static bool IsLocal(string? url) =>
        url is ['/', ..] && url is not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);
}
