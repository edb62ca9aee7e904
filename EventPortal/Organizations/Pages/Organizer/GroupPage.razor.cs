using EventPortal.Organizations.Components;
using EventPortal.Organizations.Groups;
using EventPortal.Organizations.Members;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Pages.Organizer;

/// <summary>One group: its code and link, its people.</summary>
public sealed partial class GroupPage
{
    private readonly FormErrors errors;
    private readonly GroupService service;
    private readonly TeamService teams;
    private readonly SiteAddress site;
    private readonly NavigationManager navigation;
    private GroupView? view;
    private TeamView? team;
    private bool deleting;

    public GroupPage(GroupService service, TeamService teams, SiteAddress site, NavigationManager navigation)
    {
        (this.service, this.teams, this.site, this.navigation) = (service, teams, site, navigation);
        errors = new(Form);
    }

    [Parameter]
    public Guid OrganizationId { get; set; }

    [Parameter]
    public Guid GroupId { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    [Inject]
    internal Toasts Toasts { get; private set; } = null!;

    [Inject]
    internal TimeProvider Time { get; private set; } = null!;

    public GroupForm Form { get; } = new();

    private DateTimeOffset Now => Time.GetUtcNow();

    private int Shown => Math.Max(1, PageNumber ?? 1);

    private int Pages => ((view?.Total ?? 0) + GroupService.PageSize - 1) / GroupService.PageSize;

    private string Link => site.Of(OrganizationsUrls.JoinGroup(view!.Group.InviteCode));

    protected override async Task OnParametersSetAsync()
    {
        await ReloadAsync();
        (Form.Name, Form.Description) = (view?.Group.Name, view?.Group.Description);
        team = await teams.FindAsync(OrganizationId, default);
    }

    private async Task ReloadAsync() => view = await service.FindAsync(OrganizationId, GroupId, Shown, default);

    private async Task RegenerateAsync()
    {
        await service.RegenerateAsync(OrganizationId, GroupId, default);
        Toasts.Show(Loc["Groups.Regenerated"]);
        await ReloadAsync();
    }

    private async Task RemoveAsync(GroupPerson person)
    {
        await service.RemoveMemberAsync(OrganizationId, GroupId, person.UserId, default);
        await ReloadAsync();
    }

    private async Task SaveAsync()
    {
        if (Form.HasFaults(errors, key => Loc[key])) return;
        await service.DescribeAsync(OrganizationId, GroupId, Form.Name!, Form.Description, default);
        Toasts.Show(Loc["Saved"]);
        await ReloadAsync();
    }

    private void AskDelete()
    {
        ClearRefusal();
        deleting = true;
    }

    private async Task DeleteAsync(string typed)
    {
        await service.DeleteAsync(OrganizationId, GroupId, default);
        navigation.NavigateTo(OrganizationsUrls.Groups(OrganizationId));
    }
}
