using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EventPortal.Operations.Health;

/// <summary>/health/live: the process answers. /health/ready: it can do its work; each part by name, never with an exception's text.</summary>
internal static class PortalHealth
{
    internal static void AddPortalHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<OutboxHealth>("outbox")
            .AddCheck<SchedulerHealth>("scheduler");
        services.AddScoped<OutboxLag>();
        services.AddHostedService<OutboxWatch>();
    }

    internal static void MapPortalHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().DisableRateLimiting();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous().DisableRateLimiting();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        var parts = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), text = e.Value.Description });
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { status = report.Status.ToString(), parts }), context.RequestAborted);
    }
}
