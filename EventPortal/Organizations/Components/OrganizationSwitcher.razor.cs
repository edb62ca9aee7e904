using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Components;

/// <summary>Above the organizer's rail: whose office this is, and the way to the others.</summary>
public sealed partial class OrganizationSwitcher(IOrganizations organizations, OrganizerHome home, CurrentUser user)
{
    private IReadOnlyList<OrganizationSummary> own = [];
    private string name = "";
    private Guid shown;

    [Parameter, EditorRequired]
    public Guid OrganizationId { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (shown == OrganizationId) return;
        shown = OrganizationId;
        var ids = user.UserId is { } id ? await organizations.MembershipsOfAsync(id, default) : new HashSet<Guid>();
        // an admin looks at an organization of others: it stands above, the list stays the admin's own
        var found = await organizations.FindAsync([.. ids.Append(OrganizationId).Distinct()], default);
        name = found.GetValueOrDefault(OrganizationId)?.Name ?? "";
        own = [.. found.Values.Where(o => ids.Contains(o.Id)).OrderBy(o => o.Name)];
    }
}
