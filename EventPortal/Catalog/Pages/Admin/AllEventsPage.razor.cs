using EventPortal.Catalog.Authoring;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Admin;

/// <summary>Events of all organizations, for platform admins: found, and taken off the site with a reason.</summary>
public sealed partial class AllEventsPage(DeskQueries desk, EventSwitching switching, Toasts toasts, NavigationManager navigation, TimeProvider time)
{
    private DeskList? list;
    private DateTimeOffset now;
    private DeskEvent? chosen;
    private string? query;
    private string reason = "";

    [SupplyParameterFromQuery(Name = "q")]
    private string? Query { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? PageNumber { get; set; }

    protected override Task OnParametersSetAsync()
    {
        query = Query;
        return ReadAsync();
    }

    private async Task ReadAsync() =>
        (now, list) = (time.GetUtcNow(), await desk.OfAllAsync(new(Query: string.IsNullOrWhiteSpace(Query) ? null : Query, Sort: DeskSort.Changed, Page: PageNumber ?? 1), default));

    private string Address(string? words, int page) => navigation.GetUriWithQueryParameters(
        AuthoringUrls.AdminEvents, new Dictionary<string, object?> { ["q"] = string.IsNullOrWhiteSpace(words) ? null : words.Trim(), ["page"] = page > 1 ? page : null });

    private void Search() => navigation.NavigateTo(Address(query, 1));

    private void Ask(DeskEvent e)
    {
        ClearRefusal();
        (chosen, reason) = (e, "");
    }

    private async Task SwitchAsync(DeskEvent e, bool active)
    {
        await switching.SwitchAsync(e.Id, active, reason, default);
        chosen = null;
        await ReadAsync();
        toasts.Show(T[active ? "Admin.On.Done" : "Admin.Off.Done", e.Title]);
    }
}
