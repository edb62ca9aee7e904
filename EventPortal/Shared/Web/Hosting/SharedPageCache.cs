using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace EventPortal.Shared.Web.Hosting;

/// <summary>
/// Keeps what strangers see of a shared page for a moment, so that a crowd costs one rendering per server and language. Nothing tells it of
/// changes: what is older than that is gone, and a circuit reads anew when it begins.
/// </summary>
internal sealed class SharedPageCache(TimeSpan kept) : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isShared = kept > TimeSpan.Zero && SharedPageAttribute.IsFor(http);
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (isShared, isShared, isShared, true);
        if (!isShared) return ValueTask.CompletedTask;
        context.ResponseExpirationTimeSpan = kept;
        var rules = context.CacheVaryByRules;
        rules.QueryKeys = "*";
        rules.VaryByHost = true;
        rules.VaryByValues["scheme"] = http.Request.Scheme;
        rules.VaryByValues["language"] = CultureInfo.CurrentUICulture.Name;
        rules.VaryByValues["theme"] = http.Request.Cookies[SharedPageAttribute.ThemeCookie] is "light" or "dark" ? http.Request.Cookies[SharedPageAttribute.ThemeCookie]! : "";
        rules.VaryByValues["packed"] = Packing(http.Request.Headers.AcceptEncoding);
        // Blazor's navigation within the site is answered with headers of its own
        rules.VaryByValues["enhanced"] = http.Request.Headers.Accept.ToString().Contains("blazor-enhanced-nav", StringComparison.OrdinalIgnoreCase) ? "1" : "";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        // an answer that gives a cookie makes its reader somebody
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    // browsers write it in many ways, and mean one of three
    private static string Packing(StringValues accepted) => accepted.ToString() switch
    {
        var a when a.Contains("br", StringComparison.OrdinalIgnoreCase) => "br",
        var a when a.Contains("gzip", StringComparison.OrdinalIgnoreCase) => "gzip",
        _ => "",
    };
}
