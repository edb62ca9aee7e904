using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Office;
using EventPortal.Shared.Web.Grid;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace EventPortal.Sales.Pages.Organizer;

/// <summary>The orders of an organization or of one of its events: a list whose address says all that it shows.</summary>
public sealed partial class OfficeOrdersPage(OrderGrid grid, OrderColumns columns, OfficeEvents choosing, NavigationManager navigation) : IDisposable
{
    private GridState state = new();
    private IReadOnlyList<OfficeEvent> events = [];
    private IReadOnlyDictionary<OrderTab, int> counts = new Dictionary<OrderTab, int>();
    private IReadOnlyList<OrderRow> rows = [];
    private long total;
    private int loading;

    [Parameter]
    public Guid OrganizationId { get; set; }

    [Parameter]
    public Guid? EventId { get; set; }

    private string Path => EventId is { } id ? SalesUrls.OfficeOfEvent(OrganizationId, id) : SalesUrls.Office(OrganizationId);

    private IReadOnlyList<GridColumn> AllColumns => columns.All(EventId is not null);

    private IReadOnlyList<GridTab> Tabs => [new(null, Txt["All"], counts.Values.Sum()),
        .. Enum.GetValues<OrderTab>().Select(t => new GridTab(t.ToString().ToLowerInvariant(), Txt["Tab." + t], counts.GetValueOrDefault(t)))];

    public void Dispose() => navigation.LocationChanged -= Follow;

    protected override void OnInitialized() => navigation.LocationChanged += Follow;

    protected override async Task OnParametersSetAsync()
    {
        events = await choosing.ListAsync(default);
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
        state = GridState.Parse(navigation.Uri, OrderFilter.Names);
        var filter = OrderFilter.Of(state, EventId);
        var counted = await grid.CountAsync(filter, default);
        var page = await grid.PageAsync(filter, state, default);
        // a slower search that began earlier must not overwrite a newer one
        if (turn != loading) return;
        (counts, rows, total) = (counted, page, filter.Tab is { } tab ? counted.GetValueOrDefault(tab) : counted.Values.Sum());
        StateHasChanged();
    }

    private void Filter(ChangeEventArgs e, string name) => navigation.NavigateTo(state.With(name, e.Value as string).Href(Path), replace: true);

    private void Close() => navigation.NavigateTo((state with { Open = null }).Href(Path), replace: true);

    private string FileHref(string format) =>
        (EventId is { } id ? state.With("event", id.ToString()) : state with { Page = 1, Open = null }).Href(SalesUrls.OfficeFile(OrganizationId, format));
}
