using System.Security.Claims;
using EventPortal.Accounts.SignIn;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Admin.Support;

/// <summary>Looks at every request of an admin who stands in for somebody, and ends it when its time has come.</summary>
internal static class SupportGuard
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (context.Principal is not { } principal || SupportSession.Of(principal) is not { } session) return;
        var services = context.HttpContext.RequestServices;
        var support = services.GetRequiredService<SupportService>();
        if (await support.StandsAsync(principal, session, context.HttpContext.RequestAborted)) return;
        if (await support.EndAsync(principal, session, byItself: true, context.HttpContext.RequestAborted) is { } admin)
        {
            context.ReplacePrincipal(await services.GetRequiredService<PortalSignInManager>().CreateUserPrincipalAsync(admin));
            context.ShouldRenew = true;
            return;
        }
        context.RejectPrincipal();
    }

    /// <summary>A principal that is read anew keeps its mark.</summary>
    public static Task CarryOver(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal is { } before && SupportSession.Of(before) is { } session && context.NewPrincipal?.Identity is ClaimsIdentity identity)
            identity.AddClaims(session.Claims());
        return Task.CompletedTask;
    }
}
