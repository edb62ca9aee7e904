using EventPortal.Organizations.Components;
using EventPortal.Organizations.Contracts;
using EventPortal.Organizations.Requests;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Pages.Own;

/// <summary>Where an organizer starts: own organizations and requests. Who has one organization and nothing else to see is led into it.</summary>
public sealed partial class OrganizerPage(
    IOrganizations organizations, RequestService service, OrganizerHome home, CurrentUser user, NavigationManager navigation)
{
    private IReadOnlyList<OrganizationSummary> own = [];
    private IReadOnlyList<OrganizationRequest> requests = [];
    private bool ready;

    /// <summary>Stay here, even with one organization.</summary>
    [SupplyParameterFromQuery(Name = "all")]
    public bool All { get; set; }

    [Inject]
    internal TimeProvider Time { get; private set; } = null!;

    private DateTimeOffset Now => Time.GetUtcNow();

    protected override async Task OnInitializedAsync()
    {
        var ids = await organizations.MembershipsOfAsync(user.UserId!.Value, default);
        own = [.. (await organizations.FindAsync([.. ids], default)).Values.OrderBy(o => o.Name)];
        requests = await service.MineAsync(default);
        // the office brings scripts of its own, which only a full load runs
        if (own.Count == 1 && !All && requests.All(r => r.Status is OrganizationRequestStatus.Rejected)) navigation.NavigateTo(home.Of(own[0].Id), forceLoad: true);
        else ready = true;
    }
}
