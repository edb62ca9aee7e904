using EventPortal.Catalog.Authoring;
using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Organizer;

/// <summary>The organization's events: found by tab, words and order (all in the address), made, copied, put away.</summary>
public sealed partial class EventsPage(DeskQueries desk, EventCopying copying, EventStates states, Toasts toasts, NavigationManager navigation)
{
    private const string KyivZone = "Europe/Kyiv";
    private DeskFilter filter = new();
    private DeskList? list;
    private DateTimeOffset now;
    private string? query;
    private Wanted? wanted;
    private Copied? copied;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Parameter]
    public Guid OrganizationId { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    private string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Query { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    private string? SortBy { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? PageNumber { get; set; }

    private string? TabValue => filter.Tab is DeskTab.All ? null : filter.Tab.ToString().ToLowerInvariant();

    protected override Task OnParametersSetAsync()
    {
        query = string.IsNullOrWhiteSpace(Query) ? null : Query.Trim();
        filter = new(Enum.TryParse<DeskTab>(Tab, true, out var tab) ? tab : DeskTab.All, query, Enum.TryParse<DeskSort>(SortBy, true, out var sort) ? sort : DeskSort.Start, PageNumber ?? 1);
        return ReadAsync();
    }

    private async Task ReadAsync() => (now, list) = (Time.GetUtcNow(), await desk.OfOrganizationAsync(OrganizationId, filter, default));

    private string Address(DeskFilter to) => navigation.GetUriWithQueryParameters(AuthoringUrls.Events(OrganizationId), new Dictionary<string, object?>
    {
        ["tab"] = to.Tab is DeskTab.All ? null : to.Tab.ToString().ToLowerInvariant(),
        ["q"] = to.Query,
        ["sort"] = to.Sort is DeskSort.Start ? null : to.Sort.ToString().ToLowerInvariant(),
        ["page"] = to.Page > 1 ? to.Page : null,
    });

    private void Search() => navigation.NavigateTo(Address(filter with { Query = string.IsNullOrWhiteSpace(query) ? null : query.Trim(), Page = 1 }));

    private void Sort(ChangeEventArgs e) =>
        navigation.NavigateTo(Address(filter with { Sort = Enum.TryParse<DeskSort>(e.Value?.ToString(), out var sort) ? sort : DeskSort.Start, Page = 1 }));

    private void AskNew()
    {
        var tomorrow = TimeZoneInfo.ConvertTime(Time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(KyivZone)).Date;
        wanted = new() { Start = tomorrow.AddDays(14).AddHours(18) };
    }

    private async Task CreateAsync()
    {
        wanted!.Asked = true;
        if (string.IsNullOrWhiteSpace(wanted.Title) || wanted.Start is not { } start) return;
        var id = await copying.CreateAsync(OrganizationId, new(wanted.Title, wanted.Kind, Moment(start, TimeZoneInfo.FindSystemTimeZoneById(KyivZone)), KyivZone), default);
        navigation.NavigateTo(AuthoringUrls.Editor(OrganizationId, id));
    }

    private void AskCopy(DeskEvent e)
    {
        var start = TimeZoneInfo.ConvertTime(e.StartsAt, e.Zone).DateTime;
        while (start < TimeZoneInfo.ConvertTime(now, e.Zone).DateTime || start == TimeZoneInfo.ConvertTime(e.StartsAt, e.Zone).DateTime) start = start.AddDays(7);
        copied = new(e) { Start = start };
    }

    private async Task CopyAsync()
    {
        if (copied is not { Start: { } start } made) return;
        var id = await copying.DuplicateAsync(made.Event.Id, Moment(start, made.Event.Zone), default);
        navigation.NavigateTo(AuthoringUrls.Editor(OrganizationId, id));
    }

    private async Task ArchiveAsync(DeskEvent e)
    {
        await states.ArchiveAsync(e.Id, default);
        await ReadAsync();
        toasts.Show(T["Archive.Done", e.Title], (T["Archive.Undo"], () => InvokeAsync(() => RestoreAsync(e))));
    }

    private async Task RestoreAsync(DeskEvent e)
    {
        await states.RestoreAsync(e.Id, default);
        await ReadAsync();
        toasts.Show(T["Restore.Done", e.Title]);
        StateHasChanged();
    }

    // an hour that the clocks skip is taken as the next one; the editor tells of it
    private static DateTimeOffset Moment(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private sealed class Wanted
    {
        public string? Title { get; set; }

        public DateTime? Start { get; set; }

        public EventKind Kind { get; set; }

        public bool Asked { get; set; }
    }

    private sealed class Copied(DeskEvent of)
    {
        public DeskEvent Event => of;

        public DateTime? Start { get; set; }
    }
}
