using EventPortal.Accounts.SignIn;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Accounts.Pages.Guest;

public sealed partial class RecoveryPage
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
        RefuseIf(string.IsNullOrWhiteSpace(Form.Code), () => Form.Code, "Recovery.CodeMissing");
        if (!IsAccepted) return;
        outcome = await Service.WithRecoveryCodeAsync(Form.Code!, Http.RequestAborted);
        RefuseIf(outcome.Status is SignInStatus.Refused, () => Form.Code, "Recovery.CodeWrong");
        if (outcome.Status is SignInStatus.SignedIn) Leave(SignIn.ReturnUrl.Local(ReturnUrl));
    }

    public sealed class RecoveryForm
    {
        public string? Code { get; set; }
    }
}
