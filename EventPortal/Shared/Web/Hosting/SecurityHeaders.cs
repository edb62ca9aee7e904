using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Web.Hosting;

/// <summary>Headers of every answer. Scripts come from our own files only; nothing may frame a page unless its endpoint says so.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<WebOptions> options)
{
    private readonly string formAction = string.Join(' ', ["'self'", .. options.Value.FormOrigins]);

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            var (self, http) = ((SecurityHeaders, HttpContext))state;
            self.Write(http);
            return Task.CompletedTask;
        }, (this, context));
        return next(context);
    }

    private void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        var frames = context.GetEndpoint()?.Metadata.GetMetadata<FrameableAttribute>()?.Ancestors ?? "'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (frames == "'none'") headers.XFrameOptions = "DENY";
        // over the one that Blazor writes, which is about frames only
        headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<OwnContentPolicyAttribute>()?.Policy ?? Policy(context.Request, frames);
    }

    // Safari of a few years back does not count web sockets as 'self'. Blazor's own styles need 'unsafe-inline' for styles only.
    private string Policy(HttpRequest request, string frames) =>
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
        + $"connect-src 'self' {(request.IsHttps ? "wss" : "ws")}://{request.Host}; media-src 'self' blob:; worker-src 'self' blob:; manifest-src 'self'; "
        + $"frame-ancestors {frames}; base-uri 'self'; form-action {formAction}; object-src 'none'";
}

/// <summary>An endpoint that others may show in a frame (the widget).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FrameableAttribute(string ancestors) : Attribute
{
    /// <summary>Sources as in CSP's frame-ancestors: "*" or origins.</summary>
    public string Ancestors { get; } = ancestors;
}

/// <summary>An endpoint whose answer needs another policy than the portal's pages: the whole header (with its frame-ancestors).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OwnContentPolicyAttribute(string policy) : Attribute
{
    public string Policy { get; } = policy;
}
