using EventPortal.Organizations.Components;
using EventPortal.Organizations.Invitations;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Pages.Public;

/// <summary>The link of an invitation: who invites, into what; accepted by a button, since mail programs open links by themselves.</summary>
public sealed partial class InvitationPage(
    InvitationAcceptance invitations, OrganizerHome home, CurrentUser user, TimeProvider time, NavigationManager navigation)
{
    private InvitationView? view;

    [Parameter]
    public string Token { get; set; } = "";

    private string Here => OrganizationsUrls.Invitation(Token);

    protected override async Task OnInitializedAsync() => view = await invitations.FindAsync(Token, default);

    private Task AcceptAsync() => TryAsync(async () =>
    {
        try
        {
            var organizationId = await invitations.AcceptAsync(Token, default);
            navigation.NavigateTo(home.Of(organizationId), forceLoad: true);
        }
        finally
        {
            // somebody was faster, or it ended while the page stood open: the page says so
            view = await invitations.FindAsync(Token, default);
        }
    });
}
