using System.Security.Claims;
using Microsoft.AspNetCore.Localization;

namespace EventPortal.Shared.Web.Hosting;

/// <summary>
/// A page that shows every stranger the same. A stranger is a GET without an account and without a cart: every cookie but those listed here makes a visitor
/// somebody, whose page is made for them alone and kept by nobody.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SharedPageAttribute : Attribute
{
    /// <summary>Cookies that say nothing about who somebody is: language and look, which make pages of their own, and that of forms, which no shared page reads.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal) { CookieRequestCultureProvider.DefaultCookieName, ThemeCookie, FormCookie };

    public const string ThemeCookie = "theme";

    /// <summary>Of the antiforgery tokens.</summary>
    public const string FormCookie = "portal.form";

    internal static bool IsFor(HttpContext http) => HttpMethods.IsGet(http.Request.Method)
        && http.GetEndpoint()?.Metadata.GetMetadata<SharedPageAttribute>() is not null
        && IsNobody(http.User) && http.Request.Headers.Authorization.Count == 0
        && http.Request.Cookies.Keys.All(Harmless.Contains);

    private static bool IsNobody(ClaimsPrincipal user) => user.Identities.All(i => !i.IsAuthenticated);
}
