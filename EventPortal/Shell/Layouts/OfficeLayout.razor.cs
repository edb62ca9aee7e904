using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;
using RouteData = Microsoft.AspNetCore.Components.RouteData;

namespace EventPortal.Shell.Layouts;

/// <summary>
/// The back office: rail, bar, content. Pages under /admin get the platform's rail, others the organizer's, whose addresses take the
/// route value OrganizationId. A page names its place with <c>&lt;SectionContent SectionName="@OfficeLayout.CrumbSection"&gt;</c>.
/// </summary>
public sealed partial class OfficeLayout(NavigationManager navigation)
{
    public const string CrumbSection = "office-crumb";

    [CascadingParameter]
    private RouteData? Route { get; set; }

    private string Here => navigation.Uri.Split('#')[0];

    private NavArea Area => ShellUrls.Local(navigation.Uri).StartsWith("/admin", StringComparison.Ordinal) ? NavArea.Platform : NavArea.Organizer;

    private Guid? OrganizationId => Route?.RouteValues.GetValueOrDefault("OrganizationId") switch
    {
        Guid id => id,
        string text when Guid.TryParse(text, out var id) => id,
        _ => null,
    };
}
