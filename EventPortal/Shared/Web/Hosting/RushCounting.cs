using EventPortal.Shared.Data.Outbox;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace EventPortal.Shared.Web.Hosting;

/// <summary>Counts who waits for an answer: requests, and what people do in their circuits; not the circuits' own long requests.</summary>
internal sealed class RushCounting(Rush rush) : CircuitHandler
{
    private const string Circuits = "/_blazor";

    public static async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments(Circuits, StringComparison.Ordinal))
        {
            await next(context);
            return;
        }
        var rush = context.RequestServices.GetRequiredService<Rush>();
        rush.Enter();
        try
        {
            await next(context);
        }
        finally
        {
            rush.Leave();
        }
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        rush.Enter();
        try
        {
            await next(activity);
        }
        finally
        {
            rush.Leave();
        }
    };
}
