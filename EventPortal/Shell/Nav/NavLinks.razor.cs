using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Shell.Nav;

/// <summary>The links that slices have contributed to one area, in order, the current one marked.</summary>
public sealed partial class NavLinks(NavCatalog catalog, NavigationManager navigation) : IDisposable
{
    [Parameter, EditorRequired]
    public NavArea Area { get; set; }

    [Parameter]
    public NavSection? Section { get; set; }

    [Parameter]
    public Guid? OrganizationId { get; set; }

    [Parameter]
    public bool AsList { get; set; }

    [Parameter]
    public bool WithIcons { get; set; } = true;

    [Parameter]
    public string? Class { get; set; }

    private IEnumerable<NavLink> Links => catalog.Links(Area, Section, OrganizationId, navigation.Uri);

    public void Dispose() => navigation.LocationChanged -= Refresh;

    protected override void OnInitialized() => navigation.LocationChanged += Refresh;

    private void Refresh(object? sender, Microsoft.AspNetCore.Components.Routing.LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);
}
