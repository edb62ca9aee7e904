using EventPortal.Accounts.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.CheckIns.Access;

internal static class DoorSetup
{
    public static void AddDoorAccess(this IServiceCollection services)
    {
        services.AddScoped<DoorAccess>();
        services.AddScoped<IAuthorizationHandler, DoorHandler>();
        services.AddAuthentication().AddCookie(CheckInPolicies.PassScheme, cookie =>
        {
            cookie.Cookie.Name = "portal.door";
            cookie.Cookie.Path = CheckInsUrls.Doors;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.HttpOnly = true;
            // the pass decides how long, not how often the door is used
            cookie.SlidingExpiration = false;
            cookie.LoginPath = AccountsUrls.SignInPath;
            cookie.AccessDeniedPath = AccountsUrls.DeniedPath;
            cookie.ReturnUrlParameter = "returnUrl";
        });
        services.AddAuthorizationBuilder().AddPolicy(CheckInPolicies.Door, policy => policy
            .AddAuthenticationSchemes(CheckInPolicies.PassScheme, IdentityConstants.ApplicationScheme)
            .AddRequirements(new DoorRequirement()));
    }
}
