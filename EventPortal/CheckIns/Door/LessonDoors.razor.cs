using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.CheckIns.Door;

/// <summary>Which lesson this door is for; the one that is next stands out.</summary>
public sealed partial class LessonDoors(TimeProvider time)
{
    // people still come a while after the beginning
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    [Parameter, EditorRequired]
    public required EventSummary Event { get; set; }

    private DateTimeOffset Now => time.GetUtcNow();

    private LessonSummary? Next => Event.Lessons.FirstOrDefault(l => l.StartsAt > Now - Late);

    public static string NameOf(LessonSummary lesson, EventSummary ofEvent, DateTimeOffset now) =>
        string.Join(", ", new[] { PortalFormats.Moment(CultureInfo.CurrentUICulture, lesson.StartsAt, ofEvent.Zone, now), lesson.Title }.OfType<string>());
}
