using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.SignIn;
using EventPortal.Accounts.Users;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Passkeys;

/// <summary>Where the browser fetches what it needs to ask the authenticator; the answers come back with the pages' forms.</summary>
internal static class PasskeyEndpoints
{
    public const string RequestOptionsPath = "/account/passkeys/request-options";
    public const string CreationOptionsPath = "/account/passkeys/creation-options";

    public static void MapPasskeys(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(RequestOptionsPath, RequestOptionsAsync).AllowAnonymous().RequireRateLimiting("login");
        endpoints.MapPost(CreationOptionsPath, CreationOptionsAsync).RequireAuthorization(AccountPolicies.Oneself);
    }

    // for no particular user: the person's own device knows which accounts it has keys for, and we must not tell
    private static async Task<IResult> RequestOptionsAsync(HttpContext http, IAntiforgery antiforgery, PortalSignInManager signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        return Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
    }

    private static async Task<IResult> CreationOptionsAsync(HttpContext http, IAntiforgery antiforgery, PortalSignInManager signIn, PortalUserManager users)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        if (await users.GetUserAsync(http.User) is not { } user) return Results.Unauthorized();
        var entity = new PasskeyUserEntity { Id = user.Id.ToString(), Name = user.Email ?? user.FullName, DisplayName = user.FullName };
        return Results.Content(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }
}
