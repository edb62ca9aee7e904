using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Web.Hosting;

/// <summary>Sets up the limits of <see cref="RateLimitsOptions"/>; who is over one reads why in their language.</summary>
internal static class RateLimiting
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    internal static void AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitsOptions>().BindConfiguration("RateLimits").ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitsOptions>>((limiter, options) =>
        {
            var limits = options.Value;
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = TooManyRequestsPage.WriteAsync;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PerAddress(context, limits.Enabled, limits.All));
            Add(limiter, RateLimits.Login, limits.Enabled, limits.Login);
            Add(limiter, RateLimits.Codes, limits.Enabled, limits.Codes);
            Add(limiter, RateLimits.Write, limits.Enabled, limits.Write);
            Add(limiter, RateLimits.Callback, limits.Enabled, limits.Callback);
        });
    }

    private static void Add(RateLimiterOptions limiter, string name, bool enabled, int perMinute) =>
        limiter.AddPolicy(name, context => PerAddress(context, enabled, perMinute));

    private static RateLimitPartition<string> PerAddress(HttpContext context, bool enabled, int perMinute)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        return enabled
            ? RateLimitPartition.GetSlidingWindowLimiter(address, _ => new() { PermitLimit = perMinute, Window = Window, SegmentsPerWindow = 6, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter(address);
    }

    internal static string RetryAfter(OnRejectedContext context) =>
        (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 10).ToString(CultureInfo.InvariantCulture);
}
