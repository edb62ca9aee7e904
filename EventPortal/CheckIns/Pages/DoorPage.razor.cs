using EventPortal.Catalog.Contracts;
using EventPortal.CheckIns.Access;
using Microsoft.AspNetCore.Components;

namespace EventPortal.CheckIns.Pages;

public sealed partial class DoorPage(DoorAccess access, IEventDirectory events)
{
    private DoorSession? session;
    private EventSummary? here;

    [Parameter]
    public Guid EventId { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        here = (await events.FindAsync([EventId], Http.RequestAborted)).GetValueOrDefault(EventId);
        if (here is not null) session = await access.EnterAsync(Http.User, EventId, here.OrganizationId, Http.RequestAborted);
    }
}
