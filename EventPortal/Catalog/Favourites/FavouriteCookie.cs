using Microsoft.AspNetCore.WebUtilities;

namespace EventPortal.Catalog.Favourites;

/// <summary>What a guest marked: ids of public events, the newest first, in the browser itself. Nothing of it is stored on the server.</summary>
public static class FavouriteCookie
{
    /// <summary>More would make every request heavier; the oldest go.</summary>
    public const int Most = 60;
    private const string Name = "favourites";
    private const char Between = '.';

    public static IReadOnlyList<Guid> Read(HttpContext http) => http.Request.Cookies[Name] is { Length: > 0 and < 4000 } value
        ? [.. value.Split(Between).Select(IdOf).OfType<Guid>().Distinct().Take(Most)]
        : [];

    public static void Write(HttpContext http, IReadOnlyList<Guid> ids)
    {
        if (ids.Count == 0)
        {
            http.Response.Cookies.Delete(Name, Options(http, maxAge: null));
            return;
        }
        var value = string.Join(Between, ids.Take(Most).Select(id => WebEncoders.Base64UrlEncode(id.ToByteArray())));
        http.Response.Cookies.Append(Name, value, Options(http, TimeSpan.FromDays(365)));
    }

    private static Guid? IdOf(string text)
    {
        Span<byte> bytes = stackalloc byte[18];
        return text.Length == 22 && System.Buffers.Text.Base64Url.TryDecodeFromChars(text, bytes, out var read) && read == 16 ? new Guid(bytes[..16]) : null;
    }

    // set only when the visitor marks something: what they asked to be kept
    private static CookieOptions Options(HttpContext http, TimeSpan? maxAge) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = maxAge, IsEssential = true, Path = "/",
    };
}
