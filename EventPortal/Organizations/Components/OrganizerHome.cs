using EventPortal.Shared.Web.Ui;

namespace EventPortal.Organizations.Components;

/// <summary>Where an organization's office begins: at the first link of its rail, which slices above this one put there.</summary>
public sealed class OrganizerHome(IEnumerable<NavItem> links)
{
    private readonly NavItem first = links.Where(l => l.Area is NavArea.Organizer).OrderBy(l => l.Section).ThenBy(l => l.Order).First();

    public string Of(Guid organizationId) => first.Href(organizationId);
}
