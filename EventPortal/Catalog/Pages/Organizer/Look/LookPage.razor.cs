using EventPortal.Catalog.Events;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Organizer.Look;

/// <summary>Cover and approbation document of an event. Nothing is public before it is saved; what was chosen stays when saving is refused.</summary>
public sealed partial class LookPage(EventLookService service)
{
    private EventLook? look;
    private bool own;
    private Guid? cover;
    private string? alt;
    private Guid? approbation;
    private string? coverError;
    private bool saving;
    private bool saved;

    [Parameter]
    public Guid OrganizationId { get; set; }

    [Parameter]
    public Guid EventId { get; set; }

    private Guid? Shown => own ? cover : null;

    private string ShownAlt => own ? alt ?? "" : "";

    private bool IsChanged => look is not null && (Shown != look.Card.MediaId || approbation != look.ApprobationId || (Shown is not null && (alt ?? "") != (look.Alt ?? "")));

    private string? Status => IsChanged ? Loc["Look.Unsaved"].Value : saved ? Loc["Look.Saved"].Value : null;

    protected override async Task OnInitializedAsync()
    {
        look = await service.FindAsync(EventId, default);
        if (look is null) return;
        (cover, alt, approbation) = (look.Card.MediaId, look.Alt, look.ApprobationId);
        own = cover is not null;
    }

    private async Task SaveAsync()
    {
        coverError = own && cover is null ? Loc["Look.NoPicture"].Value : null;
        if (coverError is not null) return;
        saving = true;
        try
        {
            await service.SaveAsync(new(EventId, look!.Card.MediaId, Shown, alt, look.ApprobationId, approbation), default);
            look = await service.FindAsync(EventId, default);
            saved = true;
        }
        finally
        {
            saving = false;
        }
    }
}
