using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Web.Grid;

namespace EventPortal.Registrations.Office;

/// <summary>The organizer's list as a file: the same filters, order and columns, all pages.</summary>
internal static class RegistrationFile
{
    public static void MapRegistrationFile(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(RegistrationsUrls.OfficeFileRoute, Write).RequireAuthorization(OrganizationPolicies.Member);

    private static IResult Write(string format, HttpContext http, RegistrationGrid grid, RegistrationColumns columns)
    {
        if (format is not (TableFiles.Csv or TableFiles.Excel)) return Results.NotFound();
        var state = GridState.Parse(http.Request.QueryString.Value ?? "", RegistrationFilter.Names);
        var filter = RegistrationFilter.Of(state, null);
        var shown = GridColumn.Of(columns.All(ofEvent: http.Request.Query.ContainsKey("one")), state);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(
            output => TableFiles.WriteAsync(
                output, format, columns.Heads(shown), grid.AllAsync(filter, state, http.RequestAborted).Select(r => columns.Cells(r, shown)), http.RequestAborted),
            TableFiles.ContentType(format), $"registrations.{format}");
    }
}
