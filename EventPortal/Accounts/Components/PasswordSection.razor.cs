using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Passwords;
using EventPortal.Accounts.SignIn;
using EventPortal.Accounts.Users;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Components;

/// <summary>Changes the password; the other sessions end, this one stays.</summary>
public sealed partial class PasswordSection
{
    [Parameter, EditorRequired]
    public required User Owner { get; set; }

    [Inject]
    private PasswordService Passwords { get; set; } = null!;

    [Inject]
    private PortalSignInManager Sessions { get; set; } = null!;

    private async Task SubmitAsync()
    {
        RefuseIf(Owner.PasswordHash is not null && string.IsNullOrEmpty(Form.Current), () => Form.Current, "Password.CurrentMissing");
        RefuseIf(string.IsNullOrEmpty(Form.Password), () => Form.Password, "Password.Missing");
        if (!IsAccepted) return;
        var result = await Passwords.ChangeAsync(Owner, Form.Current, Form.Password!, Http.RequestAborted);
        Refuse(() => Form.Current, result.Errors.Where(IsMismatch));
        Refuse(() => Form.Password, result.Errors.Where(e => !IsMismatch(e)));
        if (!IsAccepted) return;
        await Sessions.RefreshSignInAsync(Owner);
        Navigation.NavigateTo(AccountsUrls.Security + "?done=password");
    }

    private static bool IsMismatch(IdentityError error) => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch);

    public sealed class PasswordForm
    {
        public string? Current { get; set; }

        public string? Password { get; set; }
    }
}
