using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Passwords;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Pages.Guest;

public sealed partial class ResetPasswordPage
{
    private bool dead;

    [SupplyParameterFromQuery(Name = "user")]
    private string? UserId { get; set; }

    [SupplyParameterFromQuery]
    private string? Token { get; set; }

    [Inject]
    private PasswordService Passwords { get; set; } = null!;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        dead = !Guid.TryParse(UserId, out _) || string.IsNullOrEmpty(Token);
    }

    private async Task SubmitAsync()
    {
        RefuseIf(string.IsNullOrEmpty(Form.Password), () => Form.Password, "Password.Missing");
        if (!IsAccepted || !Guid.TryParse(UserId, out var id)) return;
        var result = await Passwords.ResetAsync(id, Token!, Form.Password!, Http.RequestAborted);
        if (result.Succeeded)
        {
            Navigation.NavigateTo(AccountsUrls.SignInPath + "?done=password-reset");
            return;
        }
        dead = result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.InvalidToken));
        if (!dead) Refuse(() => Form.Password, result.Errors);
    }

    public sealed class PasswordForm
    {
        public string? Password { get; set; }
    }
}
