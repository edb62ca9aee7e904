using EventPortal.Accounts.Admin.Support;
using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EventPortal.Accounts.SignIn;

/// <summary>Sessions in a cookie, and what one may do with or without one.</summary>
internal static class SessionSetup
{
    public static void AddSessions(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<AccountsOptions>>(Configure);
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IOptions<AccountsOptions>, TimeProvider>((stamps, options, time) =>
        {
            (stamps.ValidationInterval, stamps.TimeProvider) = (options.Value.RevalidateEvery, time);
            stamps.OnRefreshingPrincipal = SupportGuard.CarryOver;
        });
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new SignedInByDefault()).Build())
            .AddPolicy(AccountPolicies.Admin, policy => policy.RequireRole(AccountRoles.Admin))
            .AddPolicy(AccountPolicies.Oneself, policy => policy.RequireAuthenticatedUser().RequireAssertion(c => SupportSession.Of(c.User) is null));
        services.AddScoped<AuthenticationStateProvider, SessionRevalidation>();
    }

    public static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(AccountsUrls.SignOutPath, async (HttpContext http, IAntiforgery antiforgery, PortalSignInManager signIn) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
            await signIn.SignOutAsync();
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            return Results.LocalRedirect(ReturnUrl.Local(form["returnUrl"]));
        }).AllowAnonymous();

    private static void Configure(CookieAuthenticationOptions cookie, IOptions<AccountsOptions> options)
    {
        cookie.Cookie.Name = "portal.session";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.Cookie.HttpOnly = true;
        cookie.ExpireTimeSpan = options.Value.SessionLifetime;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = AccountsUrls.SignInPath;
        cookie.LogoutPath = AccountsUrls.SignOutPath;
        cookie.AccessDeniedPath = AccountsUrls.DeniedPath;
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnValidatePrincipal = SupportGuard.ValidateAsync;
        // the pages lead back themselves, by stricter rules than the handler, which would also choke on "?city=Київ"
        cookie.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
    }
}
