using EventPortal.Accounts.Passwords;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Accounts.Pages.Guest;

public sealed partial class ForgotPasswordPage
{
    private bool sent;

    [Inject]
    private PasswordService Passwords { get; set; } = null!;

    private async Task SubmitAsync()
    {
        RefuseEmail(() => Form.Email, Form.Email);
        if (!IsAccepted) return;
        await Passwords.RequestResetAsync(Form.Email!, Http.RequestAborted);
        sent = true;
    }

    public sealed class EmailForm
    {
        public string? Email { get; set; }
    }
}
