using System.Globalization;
using EventPortal.Registrations.Contracts;
using Microsoft.AspNetCore.WebUtilities;

namespace EventPortal.CheckIns.Lists;

/// <summary>The filter of a door's list as an address: links, the form and the file mean the same lines.</summary>
public static class DoorListAddress
{
    public const string Yes = "yes";
    public const string No = "no";

    public static DoorListFilter Read(string? text, Guid? ticket, Guid? lesson, string? came) =>
        new(ticket, lesson, came switch { Yes => true, No => false, _ => null }, string.IsNullOrWhiteSpace(text) ? null : text.Trim());

    public static string Of(string path, DoorListFilter filter, int page = 1, bool print = false)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (filter.Text is { } text) query["q"] = text;
        if (filter.TicketTypeId is { } ticket) query["ticket"] = ticket.ToString();
        if (filter.LessonId is { } lesson) query["lesson"] = lesson.ToString();
        if (filter.Came is { } came) query["came"] = came ? Yes : No;
        if (page > 1) query["page"] = page.ToString(CultureInfo.InvariantCulture);
        if (print) query["print"] = "1";
        return QueryHelpers.AddQueryString(path, query);
    }
}
