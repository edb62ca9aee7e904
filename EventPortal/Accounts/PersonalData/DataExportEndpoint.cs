using System.Globalization;
using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Data;

namespace EventPortal.Accounts.PersonalData;

internal static class DataExportEndpoint
{
    public static void MapDataExport(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(AccountsUrls.Export, WriteAsync).RequireAuthorization(AccountPolicies.Oneself);

    private static async Task<IResult> WriteAsync(CurrentUser user, DataExport export, TimeProvider time, HttpContext http, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } id) return Results.Unauthorized();
        http.Response.Headers.CacheControl = "no-store";
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Results.File(await export.WriteAsync(id, cancellationToken), "application/json", $"eventportal-{day}.json");
    }
}
