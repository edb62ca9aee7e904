using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;

namespace EventPortal.Accounts.SignIn;

/// <summary>
/// The fallback rule: an endpoint that says nothing about who may use it is for signed-in people. What carries no data of its own is left
/// out: unknown addresses (they must be "not found", not "sign in"), static files, and Blazor's hub, whose components are authorized one by one.
/// </summary>
internal sealed class SignedInByDefault : AuthorizationHandler<SignedInByDefault>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SignedInByDefault requirement)
    {
        if (context.User.Identity is { IsAuthenticated: true } || (context.Resource is HttpContext http && IsBare(http.GetEndpoint()))) context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private static bool IsBare(Endpoint? endpoint) => endpoint is null
        || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || (endpoint is RouteEndpoint { RoutePattern.RawText: { } pattern } && IsFrameworkPath(pattern.TrimStart('/')));

    private static bool IsFrameworkPath(string pattern) =>
        pattern.StartsWith("_blazor", StringComparison.Ordinal) || pattern.StartsWith("_framework/", StringComparison.Ordinal);
}
