using EventPortal.Operations.Sweep;
using EventPortal.Shared.Data;
using Microsoft.Extensions.DependencyInjection;

namespace EventPortal.Tests.Support;

/// <summary>The sweep as its job runs it: in the name of no person.</summary>
internal static class PortalSweep
{
    public static async Task<T> SweepAsync<T>(this IServiceProvider services, Func<SweepService, Task<T>> sweep)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("test");
        return await sweep(scope.ServiceProvider.GetRequiredService<SweepService>());
    }
}
