using EventPortal.Accounts.Users;
using EventPortal.Shared.Web.Cultures;

namespace EventPortal.Accounts.Preferences;

/// <summary>Language and theme live in cookies, so that guests have them too; signing in brings the account's own.</summary>
internal static class PreferenceCookies
{
    // read by js/theme.js before the first paint, therefore not HttpOnly
    private const string Theme = "theme";

    public static void Write(HttpContext http, User user, DateTimeOffset now)
    {
        var keep = new CookieOptions { Path = "/", MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true };
        if (PortalCultures.Find(user.Culture) is { } culture) PortalCultures.Choose(http.Response, culture, now);
        if (user.Theme is ThemePreference.System) http.Response.Cookies.Delete(Theme);
        else http.Response.Cookies.Append(Theme, user.Theme is ThemePreference.Dark ? "dark" : "light", keep);
    }
}
