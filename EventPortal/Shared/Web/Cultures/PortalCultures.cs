using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace EventPortal.Shared.Web.Cultures;

/// <summary>The languages of the portal; the region decides how dates and money look.</summary>
public static class PortalCultures
{
    public static CultureInfo Default { get; } = CultureInfo.GetCultureInfo("uk-UA");

    /// <summary>Ukrainian, English, Russian: as the language menu lists them.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [Default, CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("ru-RU")];

    /// <summary>"en", "en-US" and "en-GB" all mean our English; null for a language that we do not have.</summary>
    public static CultureInfo? Find(string? name)
    {
        var language = name?.Split('-', '_')[0];
        return All.FirstOrDefault(c => string.Equals(c.TwoLetterISOLanguageName, language, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The culture of a request: of a frame on another site what that site asked for, else what the visitor chose, else what the browser prefers, else Ukrainian.</summary>
    internal static Task<ProviderCultureResult?> OfRequest(HttpContext context) =>
        Task.FromResult<ProviderCultureResult?>(new((OfFrame(context.Request) ?? Chosen(context.Request) ?? Preferred(context.Request) ?? Default).Name));

    internal static void Choose(HttpResponse response, CultureInfo culture, DateTimeOffset now) => response.Cookies.Append(
        CookieRequestCultureProvider.DefaultCookieName,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
        new CookieOptions { Expires = now.AddYears(1), IsEssential = true, HttpOnly = true, SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax, Secure = response.HttpContext.Request.IsHttps });

    // a frame speaks the language of the page around it, whatever the visitor chose here
    private static CultureInfo? OfFrame(HttpRequest request) => request.Path.StartsWithSegments("/widget", StringComparison.OrdinalIgnoreCase, out var rest) && rest.HasValue ? Find(request.Query["lang"]) : null;

    private static CultureInfo? Chosen(HttpRequest request) =>
        request.Cookies.TryGetValue(CookieRequestCultureProvider.DefaultCookieName, out var cookie)
            ? Find(CookieRequestCultureProvider.ParseCookieValue(cookie)?.UICultures.FirstOrDefault().Value)
            : null;

    private static CultureInfo? Preferred(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var languages)
            ? languages.Where(l => l.Quality is not 0).OrderByDescending(l => l.Quality ?? 1).Select(l => Find(l.Value.Value)).FirstOrDefault(c => c is not null)
            : null;
}
