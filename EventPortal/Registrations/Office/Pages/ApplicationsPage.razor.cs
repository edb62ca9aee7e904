using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Requests;
using EventPortal.Shared.Web.Grid;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace EventPortal.Registrations.Office.Pages;

/// <summary>Applications for events with approval: decided one by one or many at once, after it was said how many.</summary>
public sealed partial class ApplicationsPage(ApplicationDesk desk, NavigationManager navigation, Toasts toasts, TimeProvider time) : IDisposable
{
    private readonly GridSelection selection = new();
    private GridState state = new();
    private IReadOnlyList<OfficeEvent> events = [];
    private IReadOnlyDictionary<EventRequestDecision, int> counts = new Dictionary<EventRequestDecision, int>();
    private IReadOnlyList<ApplicationRow> rows = [];
    private IReadOnlyCollection<Guid>? asked;
    private bool approve;
    private int pending;
    private long chosen;
    private string? reason;
    private long total;

    [Parameter]
    public Guid OrganizationId { get; set; }

    [Parameter]
    public Guid? EventId { get; set; }

    private DateTimeOffset Now => time.GetUtcNow();

    private string Path => EventId is { } id ? RegistrationsUrls.ApplicationsOfEvent(OrganizationId, id) : RegistrationsUrls.Applications(OrganizationId);

    private ApplicationRow? Opened => rows.FirstOrDefault(r => r.Id == state.Open);

    private IReadOnlyList<GridColumn> Columns =>
    [
        new("name", Txt["Column.applicant"], Sorts: true), new("event", Txt["Column.event"]), new("institution", Txt["Column.institution"]),
        new("status", Txt["Column.status"]), new("created", Txt["Column.created"], Sorts: true),
    ];

    private IReadOnlyList<GridTab> Tabs => [new(null, Txt["All"], counts.Values.Sum()),
        .. Enum.GetValues<EventRequestDecision>().Select(d => new GridTab(d.ToString().ToLowerInvariant(), Txt["Decisions." + d], counts.GetValueOrDefault(d)))];

    public void Dispose() => navigation.LocationChanged -= Follow;

    protected override void OnInitialized() => navigation.LocationChanged += Follow;

    protected override async Task OnParametersSetAsync()
    {
        events = await desk.EventsAsync(default);
        await LoadAsync();
    }

    // another query is no other parameter: the page follows its address itself
    private void Follow(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath == Path) _ = InvokeAsync(() => TryAsync(LoadAsync));
    }

    private async Task LoadAsync()
    {
        var before = (EventId, state.Text, state.State, state.Filter("event"));
        state = GridState.Parse(navigation.Uri, ApplicationDesk.Filters);
        // what was chosen was chosen among what is no longer shown
        if (before != (EventId, state.Text, state.State, state.Filter("event"))) selection.Clear();
        counts = await desk.CountAsync(state, EventId, default);
        rows = await desk.PageAsync(state, EventId, default);
        total = ApplicationDesk.DecisionOf(state) is { } decision ? counts.GetValueOrDefault(decision) : counts.Values.Sum();
        StateHasChanged();
    }

    private void Filter(ChangeEventArgs e) => navigation.NavigateTo(state.With("event", e.Value as string).Href(Path), replace: true);

    private void Close() => navigation.NavigateTo((state with { Open = null }).Href(Path), replace: true);

    private async Task AskAsync(IReadOnlyCollection<Guid> ids, bool approving)
    {
        (asked, approve, reason, chosen) = (ids, approving, null, ids.Count);
        pending = await desk.PendingAsync(ids, default);
    }

    // all that the list finds: those that wait, as many as are done at once
    private async Task AskChosenAsync(bool approving)
    {
        await AskAsync(selection.All ? await desk.WaitingIdsAsync(state, EventId, RegistrationBulk.Most, default) : [.. selection.Ids], approving);
        if (selection.All) chosen = total;
    }

    private async Task DecideAsync()
    {
        if (asked is not { } ids) return;
        asked = null;
        var done = await desk.DecideAsync(ids, approve, reason, default);
        toasts.Show(Txt[approve ? "Done.Approve" : "Done.Reject", done]);
        selection.Clear();
        await LoadAsync();
        Close();
    }

    private IEnumerable<(string Label, string? Value)> Facts(ApplicationRow row) =>
    [
        (Txt["Column.event"], row.EventTitle), (Txt["Field.Email"], row.Person.Email), (Txt["Field.Phone"], row.Person.Phone), (Txt["Field.Settlement"], row.Person.Settlement),
        (Txt["Field.Institution"], row.Person.Institution),
        (Txt["Reason"], row.RejectionReason),
    ];
}
