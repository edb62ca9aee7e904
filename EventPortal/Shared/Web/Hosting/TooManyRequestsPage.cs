using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace EventPortal.Shared.Web.Hosting;

/// <summary>The answer to a visitor over a limit: a small page, without a circuit or a database, because it is sent when we are short of both.</summary>
internal static class TooManyRequestsPage
{
    internal static async ValueTask WriteAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var http = context.HttpContext;
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<HostingText>>();
        var seconds = RateLimiting.RetryAfter(context);
        http.Response.Headers.RetryAfter = seconds;
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            await TypedResults.Problem(texts["TooManyText", seconds], statusCode: StatusCodes.Status429TooManyRequests, title: texts["TooManyTitle"]).ExecuteAsync(http);
            return;
        }
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(Page(texts, seconds), Encoding.UTF8, cancellationToken);
    }

    private static string Page(IStringLocalizer<HostingText> texts, string seconds)
    {
        var encode = HtmlEncoder.Default;
        return $"""
            <!doctype html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="{seconds}">
            <title>{encode.Encode(texts["TooManyTitle"])}</title>
            <style>body{"{"}margin:0;min-height:100vh;display:grid;place-items:center;font:1rem/1.6 system-ui,sans-serif;color-scheme:light dark{"}"}main{"{"}max-width:32rem;padding:2rem{"}"}</style></head>
            <body><main><h1>{encode.Encode(texts["TooManyTitle"])}</h1><p>{encode.Encode(texts["TooManyText", seconds])}</p></main></body>
            </html>
            """;
    }
}
