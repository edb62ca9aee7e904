using Microsoft.AspNetCore.Components.Server.Circuits;

namespace EventPortal.Shared.Web.Hosting;

/// <summary>A disconnected circuit counts until it is dropped: so long it keeps its memory.</summary>
internal sealed class CrowdCounting(Crowd crowd) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        crowd.Come();
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        crowd.Go();
        return Task.CompletedTask;
    }
}
