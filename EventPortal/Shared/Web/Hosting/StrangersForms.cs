using Microsoft.AspNetCore.Antiforgery;

namespace EventPortal.Shared.Web.Hosting;

/// <summary>
/// A shared page is the same for all, so it cannot carry a token. A stranger's form is believed when the browser itself says that a page of this site
/// sent it (Sec-Fetch-Site, or Origin where that is missing); no script and no other site can write these headers. Whoever is signed in needs the token.
/// </summary>
internal sealed class StrangersForms(IAntiforgery inner) : IAntiforgery
{
    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) =>
        SharedPageAttribute.IsFor(httpContext) ? None(inner.GetTokens(httpContext)) : inner.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) =>
        SharedPageAttribute.IsFor(httpContext) ? None(inner.GetTokens(httpContext)) : inner.GetTokens(httpContext);

    public async Task<bool> IsRequestValidAsync(HttpContext httpContext) =>
        IsStrangersOwn(httpContext) || await inner.IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) =>
        IsStrangersOwn(httpContext) ? Task.CompletedTask : inner.ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext)
    {
        if (!SharedPageAttribute.IsFor(httpContext)) inner.SetCookieTokenAndHeader(httpContext);
    }

    private static AntiforgeryTokenSet None(AntiforgeryTokenSet names) => new(null, null, names.FormFieldName, names.HeaderName);

    private static bool IsStrangersOwn(HttpContext http)
    {
        if (http.User.Identities.Any(i => i.IsAuthenticated)) return false;
        if (http.Request.Headers.TryGetValue("Sec-Fetch-Site", out var site)) return site == "same-origin";
        return http.Request.Headers.Origin == $"{http.Request.Scheme}://{http.Request.Host}";
    }
}
