using System.Security.Claims;
using EventPortal.CheckIns.Access;
using EventPortal.Shared.Web.Hosting;
using Microsoft.AspNetCore.Authentication;

namespace EventPortal.CheckIns.Passes;

/// <summary>The link of a pass: opens a session for its door, until the pass ends.</summary>
internal static class PassEndpoint
{
    public static void MapPasses(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(CheckInsUrls.PassRoute, OpenAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Codes);

    private static async Task<IResult> OpenAsync(string token, HttpContext http, PassService passes)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await passes.FindAsync(token, http.RequestAborted) is not { } pass) return Results.LocalRedirect(CheckInsUrls.PassOver);
        var identity = new ClaimsIdentity([new(CheckInPolicies.PassClaim, pass.Id.ToString()), new(ClaimTypes.Name, pass.Name)], CheckInPolicies.PassScheme);
        await http.SignInAsync(
            CheckInPolicies.PassScheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true, ExpiresUtc = pass.ExpiresAt });
        return Results.LocalRedirect(CheckInsUrls.Door(pass.EventId));
    }
}
