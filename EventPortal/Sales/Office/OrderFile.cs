using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Web.Grid;

namespace EventPortal.Sales.Office;

/// <summary>The orders' list as a file: the same filters, order and columns, all pages.</summary>
internal static class OrderFile
{
    public static void MapOrderFile(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(SalesUrls.OfficeFileRoute, Write).RequireAuthorization(OrganizationPolicies.Member);

    private static IResult Write(string format, HttpContext http, OrderGrid grid, OrderColumns columns)
    {
        if (format is not (TableFiles.Csv or TableFiles.Excel)) return Results.NotFound();
        var state = GridState.Parse(http.Request.QueryString.Value ?? "", OrderFilter.Names);
        var shown = GridColumn.Of(columns.All(ofEvent: http.Request.Query.ContainsKey("one")), state);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(
            output => TableFiles.WriteAsync(
                output, format, columns.Heads(shown), grid.AllAsync(OrderFilter.Of(state, null), state, http.RequestAborted).Select(o => columns.Cells(o, shown)),
                http.RequestAborted),
            TableFiles.ContentType(format), $"orders.{format}");
    }
}
