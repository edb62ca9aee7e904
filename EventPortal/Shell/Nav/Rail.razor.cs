using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Shell.Nav;

/// <summary>Sections of the back office, left of the line.</summary>
public sealed partial class Rail(NavCatalog catalog)
{
    [Parameter, EditorRequired]
    public NavArea Area { get; set; }

    [Parameter]
    public Guid? OrganizationId { get; set; }

    private string? Heading(NavSection section) => section switch
    {
        NavSection.Main => Area == NavArea.Platform ? Loc["Section.Platform"].Value : null,
        NavSection.Learning => Loc["Section.Learning"].Value,
        NavSection.Organization => Loc["Section.Organization"].Value,
        NavSection.System => Loc["Section.System"].Value,
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };
}
