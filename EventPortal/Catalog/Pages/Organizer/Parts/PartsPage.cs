using EventPortal.Catalog.Parts;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Organizer.Parts;

/// <summary>A page about the parts of one event.</summary>
public abstract class PartsPage : EditingPage
{
    [Inject]
    internal PartsQueries Parts { get; private set; } = null!;

    [Parameter]
    public Guid OrganizationId { get; set; }

    [Parameter]
    public Guid EventId { get; set; }

    protected PartsHead? Head { get; private set; }

    protected sealed override async Task ReadAsync()
    {
        Head = await Parts.HeadAsync(EventId, Gone);
        await ReadPartsAsync();
    }

    protected abstract Task ReadPartsAsync();
}
