using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.CheckIns.Access;
using EventPortal.CheckIns.Lists;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.CheckIns.Pages;

/// <summary>Who is expected and who came, by ticket type and lesson; on paper and as a file too.</summary>
public sealed partial class ListPage(DoorListQueries queries, DoorAccess access, IEventDirectory events, TimeProvider time)
{
    private EventSummary? here;
    private DoorListFilter filter = new();
    private DoorGroups groups = new([], []);
    private DoorList list = new([], 0);
    private bool isMember;

    [Parameter]
    public Guid EventId { get; set; }

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    [SupplyParameterFromQuery]
    public Guid? Ticket { get; set; }

    [SupplyParameterFromQuery]
    public Guid? Lesson { get; set; }

    [SupplyParameterFromQuery]
    public string? Came { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Number { get; set; }

    [SupplyParameterFromQuery]
    public string? Print { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private bool IsPrinting => Print is not null;

    private int PageNumber => Math.Max(1, Number ?? 1);

    private int CameCount => groups.Tickets.Sum(t => t.Came);

    private int Expected => groups.Tickets.Sum(t => t.Expected);

    protected override async Task OnInitializedAsync()
    {
        here = (await events.FindAsync([EventId], Http.RequestAborted)).GetValueOrDefault(EventId);
        if (here is null || await access.EnterAsync(Http.User, EventId, here.OrganizationId, Http.RequestAborted) is not { } session) return;
        isMember = session.PassId is null;
        filter = DoorListAddress.Read(Q, Ticket, Lesson, Came);
        groups = await queries.WithLessonsAsync(await queries.GroupAsync(EventId, Http.RequestAborted), here, Http.RequestAborted);
        list = IsPrinting
            ? await queries.ListAsync(EventId, filter, 0, DoorListQueries.Whole, Http.RequestAborted)
            : await queries.ListAsync(EventId, filter, (PageNumber - 1) * DoorListQueries.PageSize, DoorListQueries.PageSize, Http.RequestAborted);
    }

    private LessonSummary? LessonOf(Guid id) => here!.Lessons.FirstOrDefault(l => l.Id == id);

    private string LessonName(Guid id) => LessonOf(id) is { } lesson
        ? string.Join(", ", new[] { PortalFormats.Moment(Culture, lesson.StartsAt, here!.Zone, time.GetUtcNow()), lesson.Title }.OfType<string>())
        : "";

    private string StateOf(DoorLine line) => line.CameAt is { } at
        ? $"{Loc["State.CheckedIn"]}, {PortalFormats.ClockTime(at, here!.Zone)}"
        : Loc["State.Confirmed"];

    private static string Count(int count) => Words.Number(Culture, count);

    private static string Grouped(string code) => code.Length == 8 ? $"{code[..4]} {code[4..]}" : code;
}
