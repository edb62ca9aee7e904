using EventPortal.Catalog.Contracts;
using EventPortal.CheckIns.Access;
using EventPortal.CheckIns.Door;
using Microsoft.AspNetCore.Components;

namespace EventPortal.CheckIns.Pages;

/// <summary>The door of an event; where lessons are entered separately, of the lesson that was chosen.</summary>
public sealed partial class DoorPage(DoorAccess access, IEventDirectory events, TimeProvider time)
{
    private DoorSession? session;
    private EventSummary? here;
    private LessonSummary? lesson;

    [Parameter]
    public Guid EventId { get; set; }

    [SupplyParameterFromQuery]
    public Guid? Lesson { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        here = (await events.FindAsync([EventId], Http.RequestAborted)).GetValueOrDefault(EventId);
        if (here is { Rules.LessonsEnteredSeparately: true }) lesson = here.Lessons.FirstOrDefault(l => l.Id == Lesson);
        if (here is not null) session = await access.EnterAsync(Http.User, EventId, here.OrganizationId, Http.RequestAborted);
    }

    private string? Name => lesson is null ? null : LessonDoors.NameOf(lesson, here!, time.GetUtcNow());
}
