using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace EventPortal.Shared.Web.Hosting;

/// <summary>Tells the circuit's scope who acts, before every activity: a sign-out elsewhere changes the state under an open page.</summary>
internal sealed class CurrentUserCircuit(AuthenticationStateProvider authentication, CurrentUser user) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => UseAsync();

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        await UseAsync();
        await next(context);
    };

    private async Task UseAsync() => user.Use((await authentication.GetAuthenticationStateAsync()).User);
}
