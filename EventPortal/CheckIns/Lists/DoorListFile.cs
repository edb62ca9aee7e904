using System.Globalization;
using System.Text;
using EventPortal.Catalog.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Registrations.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace EventPortal.CheckIns.Lists;

/// <summary>The list as a CSV file, for members only: it has the addresses of all participants.</summary>
internal static class DoorListFile
{
    public static void MapDoorList(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(CheckInsUrls.ListFileRoute, WriteAsync).RequireAuthorization(OrganizationPolicies.Member);

    private static async Task<IResult> WriteAsync(
        Guid eventId, [FromQuery] string? q, [FromQuery] Guid? ticket, [FromQuery] Guid? lesson, [FromQuery] string? came,
        HttpContext http, DoorListQueries queries, IEventDirectory events, IStringLocalizer<CheckInsText> loc)
    {
        if (!(await events.FindAsync([eventId], http.RequestAborted)).TryGetValue(eventId, out var here)) return Results.NotFound();
        var list = await queries.ListAsync(eventId, DoorListAddress.Read(q, ticket, lesson, came), 0, DoorListQueries.Whole, http.RequestAborted);
        string[] heads = ["List.Name", "List.Email", "List.Ticket", "List.Lesson", "List.Code", "List.Order", "List.State", "List.CameAt"];
        var file = new StringBuilder(Line(heads.Select(h => loc[h].Value)));
        foreach (var line in list.Lines) file.Append(Line(Cells(line, here, loc)));
        http.Response.Headers.CacheControl = "no-store";
        // the mark at the beginning makes Excel read Cyrillic
        return Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(file.ToString())], "text/csv; charset=utf-8", $"{here.Slug}.csv");
    }

    internal static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static IEnumerable<string> Cells(DoorLine line, EventSummary here, IStringLocalizer loc) =>
    [
        line.Place.Name, line.Place.Email ?? "", line.Place.TicketTitle, Lesson(line.Place.LessonId, here), line.Place.Code,
        line.Place.Order?.Number ?? "", loc[line.CameAt is null ? "State.Confirmed" : "State.CheckedIn"], line.CameAt is { } at ? Moment(at, here.Zone) : "",
    ];

    private static string Lesson(Guid? id, EventSummary here) =>
        here.Lessons.FirstOrDefault(l => l.Id == id) is { } lesson ? $"{Moment(lesson.StartsAt, here.Zone)} {lesson.Title}".Trim() : "";

    // the same for every language: a table sorts it
    private static string Moment(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    // A name that begins like a formula is a text, also for a spreadsheet that thinks otherwise.
    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
