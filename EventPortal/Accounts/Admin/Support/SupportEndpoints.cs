using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.SignIn;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Antiforgery;

namespace EventPortal.Accounts.Admin.Support;

internal static class SupportEndpoints
{
    public static void MapSupport(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(AccountsUrls.SupportBegin, BeginAsync).RequireAuthorization(AccountPolicies.Admin);
        endpoints.MapPost(AccountsUrls.SupportEnd, EndAsync).RequireAuthorization();
    }

    private static async Task<IResult> BeginAsync(HttpContext http, IAntiforgery antiforgery, SupportService support, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        var form = await http.Request.ReadFormAsync(cancellationToken);
        if (!Guid.TryParse(form["user"], out var userId)) return Results.BadRequest();
        try
        {
            await support.BeginAsync(http.User, userId, form["reason"].ToString(), cancellationToken);
            return Results.LocalRedirect("/");
        }
        catch (DomainException e)
        {
            return Results.LocalRedirect($"{AccountsUrls.User(userId)}?refused={Uri.EscapeDataString(e.Error.Code)}");
        }
    }

    private static async Task<IResult> EndAsync(
        HttpContext http, IAntiforgery antiforgery, SupportService support, PortalSignInManager signIn, CurrentUser current, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        // it may have ended by itself a moment ago: the admin is themselves already
        if (SupportSession.Of(http.User) is not { } session) return Results.LocalRedirect(AccountsUrls.Users);
        var userId = current.UserId;
        if (await support.EndAsync(http.User, session, byItself: false, cancellationToken) is { } admin) await signIn.SignInAsync(admin, isPersistent: false);
        else await signIn.SignOutAsync();
        return Results.LocalRedirect(userId is { } id ? AccountsUrls.User(id) : AccountsUrls.Users);
    }
}
