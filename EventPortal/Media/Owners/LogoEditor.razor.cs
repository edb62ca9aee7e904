using Microsoft.AspNetCore.Components;

namespace EventPortal.Media.Owners;

/// <summary>The logo in an organization's settings; saved as soon as it has arrived.</summary>
public sealed partial class LogoEditor
{
    private Guid? logo;
    private string? done;

    [Parameter, EditorRequired]
    public Guid OrganizationId { get; set; }

    [Inject]
    internal PhotoService Photos { get; private set; } = null!;

    protected override async Task OnInitializedAsync() => logo = await Photos.LogoAsync(OrganizationId, default);

    private Task SaveAsync(Guid? chosen) => TryAsync(async () =>
    {
        await Photos.SaveLogoAsync(OrganizationId, chosen, default);
        (logo, done) = (chosen, Loc["Photo.Saved"].Value);
    });
}
