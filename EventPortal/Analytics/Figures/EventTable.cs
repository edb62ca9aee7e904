using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Web.Grid;
using Microsoft.Extensions.Localization;

namespace EventPortal.Analytics.Figures;

/// <summary>The table of events as columns and as a file.</summary>
internal static class EventTable
{
    public const string Pdf = "pdf";

    public static IReadOnlyList<string> Heads(IStringLocalizer<AnalyticsText> texts) =>
    [
        texts["Column.Event"], texts["Column.Starts"], texts["Visitors"], texts["Funnel.Started"], texts["Funnel.Placed"], texts["Funnel.Confirmed"], texts["Conversion"],
        texts["PlacesSold"], texts["Funnel.Came"], texts["Income"],
    ];

    public static void MapEventTable(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(AnalyticsUrls.FileRoute, WriteAsync).RequireAuthorization(OrganizationPolicies.Member);

    private static async Task<IResult> WriteAsync(
        Guid organizationId, string format, string? days, HttpContext http, TableQueries queries, EventTablePaper paper, TimeProvider time, IStringLocalizer<AnalyticsText> texts)
    {
        if (format is not (TableFiles.Csv or TableFiles.Excel or Pdf)) return Results.NotFound();
        var period = Period.Of(days, time.GetUtcNow());
        var rows = await queries.RowsAsync(period, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        if (format == Pdf) return Results.File(await paper.PrintAsync(organizationId, period, rows, http.RequestAborted), "application/pdf", "analytics.pdf");
        return Results.Stream(
            output => TableFiles.WriteAsync(output, format, [.. FileHeads(texts)], rows.SelectMany(Cells).ToAsyncEnumerable(), http.RequestAborted),
            TableFiles.ContentType(format), $"analytics.{format}");
    }

    private static IEnumerable<string> FileHeads(IStringLocalizer<AnalyticsText> texts) =>
        [.. Heads(texts).SkipLast(1), texts["Column.Currency"], texts["Column.Sold"], texts["Column.Returned"], texts["Income"]];

    // money does not mix: what an event took in a second currency is a row of its own, which repeats no count
    private static IEnumerable<IReadOnlyList<object?>> Cells(EventRow row)
    {
        var first = row.Income.Count > 0 ? row.Income[0] : null;
        yield return
        [
            row.Title, row.StartsAt, row.Visitors, row.Started, row.Placed, row.Confirmed, row.Visitors == 0 ? null : Math.Round((decimal)row.Confirmed / row.Visitors, 4),
            row.Places, row.Came, .. Money(first),
        ];
        foreach (var other in row.Income.Skip(1)) yield return [row.Title, row.StartsAt, null, null, null, null, null, null, null, .. Money(other)];
    }

    private static object?[] Money(Income? income) => income is null
        ? [null, null, null, null]
        : [income.Sold.Currency, income.Sold.ToDecimal(), income.Returned.ToDecimal(), income.Net.ToDecimal()];
}
