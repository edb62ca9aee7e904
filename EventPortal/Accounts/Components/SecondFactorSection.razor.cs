using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.SignIn;
using EventPortal.Accounts.TwoFactor;
using EventPortal.Accounts.Users;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Accounts.Components;

/// <summary>Is the second factor on; turning it off needs the password, an unattended screen is not enough.</summary>
public sealed partial class SecondFactorSection
{
    [Parameter, EditorRequired]
    public required User Owner { get; set; }

    [Parameter, EditorRequired]
    public required int CodesLeft { get; set; }

    [Inject]
    private AuthenticatorService Authenticator { get; set; } = null!;

    [Inject]
    private PortalUserManager Accounts { get; set; } = null!;

    [Inject]
    private PortalSignInManager Sessions { get; set; } = null!;

    private async Task TurnOffAsync()
    {
        RefuseIf(Owner.PasswordHash is not null && !await Accounts.CheckPasswordAsync(Owner, Form.Password ?? ""), () => Form.Password, "PasswordMismatch");
        if (!IsAccepted) return;
        await Authenticator.DisableAsync(Owner);
        await Sessions.RefreshSignInAsync(Owner);
        Navigation.NavigateTo(AccountsUrls.Security + "?done=two-factor-off");
    }

    public sealed class OffForm
    {
        public string? Password { get; set; }
    }
}
