using System.Text;
using EventPortal.Catalog.Contracts;
using EventPortal.Notifications.Contracts;
using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Details;

/// <summary>The event for a reader's own calendar: a file and links. Public, so without any join link.</summary>
internal static class EventCalendar
{
    public static void MapEventCalendar(this IEndpointRouteBuilder app) =>
        app.MapGet("/events/{organization}/{slug}/calendar.ics", CalendarAsync).AllowAnonymous();

    public static CalendarEntry Entry(EventPageView view, Uri page)
    {
        var place = view.Content.Format is EventFormat.Online ? null : string.Join(", ", new[] { view.Content.Address, view.Content.City }.OfType<string>());
        var ends = EndOf(view.StartsAt, view.EndsAt, view.Lessons.Count, view.Content.DurationLesson);
        return new($"event-{view.Id}@{page.Host}", view.Content.Title, view.StartsAt, ends, view.Zone.Id)
        {
            Description = view.Content.Lead, Location = string.IsNullOrEmpty(place) ? null : place, Url = page.AbsoluteUri,
        };
    }

    /// <summary>A course of several evenings is not one block of weeks: its first meeting goes into the calendar, the page tells of the rest.</summary>
    public static DateTimeOffset EndOf(DateTimeOffset starts, DateTimeOffset ends, int lessons, int lessonMinutes) =>
        lessons > 1 && ends - starts > TimeSpan.FromDays(1) ? starts.AddMinutes(lessonMinutes > 0 ? lessonMinutes : 60) : ends;

    private static async Task<IResult> CalendarAsync(
        string organization, string slug, EventPageQueries events, CurrentUser user, TimeProvider time, HttpContext http)
    {
        if (await events.FindAsync(organization, slug, user.UserId, http.RequestAborted) is not { } view || view.Status is EventStatus.Cancelled)
            return Results.NotFound();
        var page = new Uri(SiteRoot.Of(http.Request) + view.Url);
        var text = Entry(view, page).ToICalendar(CalendarMethod.Publish, time.GetUtcNow());
        return Results.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", $"{view.Slug}.ics");
    }
}
