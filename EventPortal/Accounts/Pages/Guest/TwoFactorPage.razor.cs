using EventPortal.Accounts.SignIn;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Accounts.Pages.Guest;

public sealed partial class TwoFactorPage
{
    private SignInOutcome? outcome;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private bool Remember { get; set; }

    [Inject]
    private SignInService Service { get; set; } = null!;

    private async Task SubmitAsync()
    {
        RefuseIf(string.IsNullOrWhiteSpace(Form.Code), () => Form.Code, "TwoFactor.CodeMissing");
        if (!IsAccepted) return;
        outcome = await Service.WithTotpAsync(Form.Code!, Remember, Form.RememberBrowser, Http.RequestAborted);
        RefuseIf(outcome.Status is SignInStatus.Refused, () => Form.Code, "TwoFactor.CodeWrong");
        if (outcome.Status is SignInStatus.SignedIn) Leave(SignIn.ReturnUrl.Local(ReturnUrl));
    }

    public sealed class CodeForm
    {
        public string? Code { get; set; }

        public bool RememberBrowser { get; set; }
    }
}
