using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Carts;

/// <summary>The anonymous browser's secret. Only ever set by an answer to a form; scripts do not see it.</summary>
public static class CartCookie
{
    private const string Name = "cart";
    private const int Length = 32;

    public static string? Read(HttpContext http) =>
        http.Request.Cookies[Name] is { Length: Length } value && value.All(char.IsAsciiLetterOrDigit) ? value : null;

    /// <summary>The browser's key, given to it if it has none; kept 60 days after the last use.</summary>
    public static string Ensure(HttpContext http)
    {
        var key = Read(http) ?? Codes.NewToken();
        http.Response.Cookies.Append(Name, key, Options(http, TimeSpan.FromDays(60)));
        return key;
    }

    public static void Delete(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http, maxAge: null));

    // without a cart there is no shop: the cookie is essential
    private static CookieOptions Options(HttpContext http, TimeSpan? maxAge) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = maxAge, IsEssential = true, Path = "/",
    };
}
