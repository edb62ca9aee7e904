using EventPortal.Catalog.Admin;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Admin;

public sealed partial class EventsAdminPage(EventAdminQueries queries, TimeProvider time)
{
    private KeysetPage<EventAdminLine> page = KeysetPage<EventAdminLine>.Empty;

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private string? Before { get; set; }

    private TimeProvider Time => time;

    private EventKindOfInterest Chosen => Enum.TryParse<EventKindOfInterest>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : EventKindOfInterest.All;

    protected override async Task OnParametersSetAsync() => page = await queries.ListAsync(new(Q, Chosen, Keyset.Parse(Before)), CancellationToken.None);
}
