using EventPortal.Organizations.Components;
using EventPortal.Organizations.Groups;
using EventPortal.Organizations.Members;
using EventPortal.Shared.Web;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Pages.Organizer;

/// <summary>Groups of an organization, with the codes by which people join them.</summary>
public sealed partial class GroupsPage
{
    private readonly FormErrors errors;
    private readonly GroupService service;
    private readonly TeamService teams;
    private readonly SiteAddress site;
    private readonly NavigationManager navigation;
    private TeamView? team;
    private IReadOnlyList<GroupLine> groups = [];

    public GroupsPage(GroupService service, TeamService teams, SiteAddress site, NavigationManager navigation)
    {
        (this.service, this.teams, this.site, this.navigation) = (service, teams, site, navigation);
        errors = new(Form);
    }

    [Parameter]
    public Guid OrganizationId { get; set; }

    public GroupForm Form { get; } = new();

    protected override async Task OnParametersSetAsync()
    {
        groups = await service.ListAsync(OrganizationId, default);
        team = await teams.FindAsync(OrganizationId, default);
    }

    private async Task CreateAsync()
    {
        if (Form.HasFaults(errors, key => Loc[key])) return;
        var id = await service.CreateAsync(OrganizationId, Form.Name!, Form.Description, default);
        navigation.NavigateTo(OrganizationsUrls.Group(OrganizationId, id));
    }
}
