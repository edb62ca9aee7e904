namespace EventPortal.Shared.Web.Hosting;

/// <summary>A page whose visits somebody may want to count; see <see cref="IPageCounter"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CountedPageAttribute : Attribute;

/// <summary>Is told of every visit to a counted page, also of one that was answered from the cache of shared pages. It must cost nothing.</summary>
public interface IPageCounter
{
    void Seen(HttpContext http);
}

/// <summary>Stands before the cache of shared pages: what that answers never reaches the page itself.</summary>
internal static class PageCounting
{
    public static void UsePageCounting(this WebApplication app)
    {
        IPageCounter[] counters = [.. app.Services.GetServices<IPageCounter>()];
        if (counters.Length > 0) app.UseWhen(IsCounted, counted => counted.Use((http, next) => CountAsync(http, next, counters)));
    }

    private static bool IsCounted(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<CountedPageAttribute>() is not null;

    private static async Task CountAsync(HttpContext http, RequestDelegate next, IPageCounter[] counters)
    {
        await next(http);
        if (http.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified)) return;
        foreach (var counter in counters) counter.Seen(http);
    }
}
