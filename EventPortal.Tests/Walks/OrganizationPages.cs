using EventPortal.Organizations;
using EventPortal.Organizations.Groups;
using EventPortal.Organizations.Invitations;
using EventPortal.Organizations.Requests;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Tests.Walks;

/// <summary>The pages of organizations, for the sweep over every page.</summary>
internal static class OrganizationPages
{
    public static async Task<IReadOnlyList<PortalPage>> ListAsync(Stage stage)
    {
        var academy = await stage.UseAsync(db => db.Set<Organization>().SingleAsync(o => o.Slug == PortalPages.Academy));
        var group = await stage.UseAsync(db => db.Set<Group>().Where(g => g.OrganizationId == academy.Id && g.Members.Any()).OrderBy(g => g.Id).FirstAsync());
        var token = await stage.UseAsync(db => db.Set<Invitation>().Where(i => i.OrganizationId == academy.Id).OrderBy(i => i.Id).Select(i => i.Token).FirstAsync());
        var decided = await stage.UseAsync(db => db.Set<OrganizationRequest>().Where(r => r.Status == OrganizationRequestStatus.Rejected).Select(r => r.Id).FirstAsync());
        return
        [
            new("organizer-start", Reader.Owner, OrganizationsUrls.All),
            new("organizer-nobody", Reader.Participant, OrganizationsUrls.Start),
            new("organizer-request", Reader.Participant, OrganizationsUrls.Request),
            new("organizer-request-unknown", Reader.Participant, OrganizationsUrls.OwnRequest(decided)),
            new("my-groups", Reader.Participant, OrganizationsUrls.MyGroups),
            new("invitation-guest", Reader.Guest, OrganizationsUrls.Invitation(token)),
            new("invitation", Reader.Participant, OrganizationsUrls.Invitation(token)),
            new("invitation-over", Reader.Guest, OrganizationsUrls.Invitation("no-such-token")),
            new("group-join", Reader.Participant, OrganizationsUrls.JoinGroup(group.InviteCode)),
            new("group-code", Reader.Guest, OrganizationsUrls.JoinGroupPath),
            new("team", Reader.Owner, OrganizationsUrls.Team(academy.Id)),
            new("groups", Reader.Owner, OrganizationsUrls.Groups(academy.Id)),
            new("group", Reader.Owner, OrganizationsUrls.Group(academy.Id, group.Id)),
            new("organization-settings", Reader.Owner, OrganizationsUrls.Settings(academy.Id)),
            new("organization-requests", Reader.Admin, OrganizationsUrls.Requests),
            new("organization-requests-decided", Reader.Admin, OrganizationsUrls.ReviewOf(decided, decided: true)),
        ];
    }
}
