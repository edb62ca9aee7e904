using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Web.Grid;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace EventPortal.Registrations.Office.Pages;

/// <summary>The registrations of an organization or of one of its events: a list whose address says all that it shows.</summary>
public sealed partial class RegistrationsPage(
    RegistrationGrid grid, OfficeChoices choosing, RegistrationColumns columns, NavigationManager navigation, TimeProvider time) : IDisposable
{
    private static readonly RegistrationStatus[] Order =
        [RegistrationStatus.Confirmed, RegistrationStatus.CheckedIn, RegistrationStatus.Pending, RegistrationStatus.Reserved, RegistrationStatus.Cancelled, RegistrationStatus.Expired];

    private readonly GridSelection selection = new();
    private GridState state = new();
    private RegistrationChoices? choices;
    private IReadOnlyDictionary<RegistrationStatus, int> counts = new Dictionary<RegistrationStatus, int>();
    private IReadOnlyList<RegistrationRow> rows = [];
    private int total;
    private int loading;
    private BulkAction? bulk;
    private bool adding;

    [Parameter]
    public Guid OrganizationId { get; set; }

    [Parameter]
    public Guid? EventId { get; set; }

    private string Path => EventId is { } id ? RegistrationsUrls.OfficeOfEvent(OrganizationId, id) : RegistrationsUrls.Office(OrganizationId);

    private RegistrationFilter Filters => RegistrationFilter.Of(state, EventId);

    private IReadOnlyList<GridColumn> AllColumns => columns.All(EventId is not null);

    private IReadOnlyList<GridColumn> Shown => GridColumn.Of(AllColumns, state);

    private IReadOnlyList<GridTab> Tabs =>
        [new(null, Txt["All"], counts.Values.Sum()), .. Order.Select(s => new GridTab(s.ToString().ToLowerInvariant(), Txt["Tab." + s], counts.GetValueOrDefault(s)))];

    public void Dispose() => navigation.LocationChanged -= Follow;

    protected override void OnInitialized() => navigation.LocationChanged += Follow;

    protected override async Task OnParametersSetAsync()
    {
        choices = null;
        await LoadAsync();
    }

    // another query is no other parameter: the page follows its address itself
    private void Follow(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath == Path) _ = InvokeAsync(() => TryAsync(LoadAsync));
    }

    private async Task LoadAsync()
    {
        var turn = ++loading;
        var before = Filters;
        state = GridState.Parse(navigation.Uri, RegistrationFilter.Names);
        var filter = Filters;
        if (filter != before) selection.Clear();
        if (choices is null || filter.EventId != before.EventId) choices = await choosing.FindAsync(filter.EventId, default);
        var look = await grid.LookAsync(filter, state, default);
        // a slower search that began earlier must not overwrite a newer one
        if (turn != loading) return;
        (counts, total, rows) = look;
        StateHasChanged();
    }

    private void Filter(ChangeEventArgs e, string name) => navigation.NavigateTo(state.With(name, e.Value as string).Href(Path), replace: true);

    private void Close() => navigation.NavigateTo((state with { Open = null }).Href(Path), replace: true);

    private string FileHref(string format) =>
        (EventId is { } id ? state.With("event", id.ToString()) : state with { Page = 1, Open = null }).Href(RegistrationsUrls.OfficeFile(OrganizationId, format));

    private async Task<IReadOnlyCollection<Guid>> ChosenAsync() => selection.All
        ? await grid.IdsAsync(Filters, RegistrationBulk.Most, default) : [.. selection.Ids];

    private async Task EndBulkAsync(bool done)
    {
        bulk = null;
        if (!done) return;
        selection.Clear();
        choices = null;
        await LoadAsync();
    }

    private async Task AddedAsync(Guid id)
    {
        adding = false;
        await LoadAsync();
        navigation.NavigateTo((state with { Open = id }).Href(Path), replace: true);
    }

    private string RunName(LessonSummary run) => string.Join(", ", new[]
    {
        PortalFormats.Moment(CultureInfo.CurrentUICulture, run.StartsAt, choices!.Here!.Zone, time.GetUtcNow()), run.Title,
    }.OfType<string>());
}
