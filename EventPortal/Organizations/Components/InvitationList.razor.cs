using EventPortal.Organizations.Invitations;
using EventPortal.Organizations.Settings;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Components;

/// <summary>Invitations of a team: sent by mail or made as a link, renewed, revoked. Refuses as a page does.</summary>
public sealed partial class InvitationList
{
    private readonly FormErrors errors;
    private readonly InvitationService service;
    private readonly SiteAddress site;
    private readonly Toasts toasts;
    private readonly TimeProvider time;
    private IReadOnlyList<Invitation> invitations = [];

    public InvitationList(InvitationService service, SiteAddress site, Toasts toasts, TimeProvider time)
    {
        (this.service, this.site, this.toasts, this.time) = (service, site, toasts, time);
        errors = new(Form);
    }

    [Parameter, EditorRequired]
    public Guid OrganizationId { get; set; }

    public InviteForm Form { get; } = new();

    private DateTimeOffset Now => time.GetUtcNow();

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task SendAsync()
    {
        var email = (Form.Email ?? "").Trim();
        errors.Clear();
        errors.AddIf(!DraftRules.IsEmail(email), nameof(Form.Email), Loc["Fault.Email"]);
        if (errors.Any) return;
        await service.CreateAsync(OrganizationId, email, default);
        Form.Email = "";
        toasts.Show(Loc["Invite.Sent", email]);
        await ReloadAsync();
    }

    private async Task LinkAsync()
    {
        await service.CreateAsync(OrganizationId, null, default);
        await ReloadAsync();
    }

    private async Task RenewAsync(Invitation invitation)
    {
        await service.RenewAsync(OrganizationId, invitation.Id, default);
        toasts.Show(invitation.Email is { } email ? Loc["Invite.Sent", email] : Loc["Invite.Renewed"]);
        await ReloadAsync();
    }

    private async Task RevokeAsync(Invitation invitation)
    {
        try
        {
            await service.RevokeAsync(OrganizationId, invitation.Id, default);
        }
        catch (DomainException)
        {
            // accepted or revoked meanwhile: the list shows it, the refusal says it
            await ReloadAsync();
            throw;
        }
        toasts.Show(Loc["Invite.Revoked"]);
        await ReloadAsync();
    }

    private async Task ReloadAsync() => invitations = await service.ListAsync(OrganizationId, default);

    private string LinkOf(Invitation invitation) => site.Of(OrganizationsUrls.Invitation(invitation.Token));

    private string TelegramOf(Invitation invitation) => "https://t.me/share/url?url=" + Uri.EscapeDataString(LinkOf(invitation));

    private string StateOf(Invitation invitation) => Loc[
        invitation.StateAt(Now) is InvitationState.Open ? "Invite.Until" : "Invite.Expired", Moments.Full(invitation.ExpiresAt, Now)];

    public sealed class InviteForm
    {
        public string? Email { get; set; }
    }
}
