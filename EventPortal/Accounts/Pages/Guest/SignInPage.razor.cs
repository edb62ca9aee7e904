using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.SignIn;
using EventPortal.Accounts.SignUp;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Accounts.Pages.Guest;

public sealed partial class SignInPage
{
    // what other pages may have this one say
    private static readonly string[] DoneKeys = ["password-reset", "deleted", "signed-out"];

    private SignInOutcome? outcome;
    private bool viaPasskey;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [Inject]
    private SignInService Service { get; set; } = null!;

    [Inject]
    private SignUpService SignUp { get; set; } = null!;

    private string Return => SignIn.ReturnUrl.Local(ReturnUrl);

    private string? DoneText => outcome is null && DoneKeys.Contains(Done) ? Texts["Done." + Done].Value : null;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        if (HttpMethods.IsGet(Http.Request.Method) && Http.User.Identity is { IsAuthenticated: true }) Leave(Return);
    }

    private async Task SubmitAsync()
    {
        viaPasskey = !string.IsNullOrEmpty(Form.Passkey);
        if (!viaPasskey)
        {
            RefuseEmail(() => Form.Email, Form.Email);
            RefuseIf(string.IsNullOrEmpty(Form.Password), () => Form.Password, "Password.Missing");
            if (!IsAccepted) return;
        }
        outcome = viaPasskey
            ? await Service.WithPasskeyAsync(Form.Passkey!, Http.RequestAborted)
            : await Service.WithPasswordAsync(Form.Email!, Form.Password!, Form.Remember, Http.RequestAborted);
        if (outcome.Status is SignInStatus.NotConfirmed && !viaPasskey) await SignUp.ResendAsync(Form.Email!, Form.Password!, Return, Http.RequestAborted);
        if (outcome.Status is SignInStatus.SignedIn) Leave(Return);
        if (outcome.Status is SignInStatus.NeedsSecondFactor) Leave(AccountsUrls.TwoFactor(Return, Form.Remember));
    }

    public sealed class SignInForm
    {
        public string? Email { get; set; }

        public string? Password { get; set; }

        public bool Remember { get; set; }

        /// <summary>The browser's answer as JSON.</summary>
        public string? Passkey { get; set; }
    }
}
