using System.Globalization;
using EventPortal.Accounts.SignUp;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Accounts.Pages.Guest;

public sealed partial class SignUpPage
{
    private string? sentTo;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [Inject]
    private SignUpService SignUp { get; set; } = null!;

    private string Return => SignIn.ReturnUrl.Local(ReturnUrl);

    protected override void OnInitialized()
    {
        base.OnInitialized();
        if (HttpMethods.IsGet(Http.Request.Method) && Http.User.Identity is { IsAuthenticated: true }) Leave(Return);
    }

    private async Task SubmitAsync()
    {
        RefuseIf(string.IsNullOrWhiteSpace(Form.FirstName), () => Form.FirstName, "FirstName.Missing");
        RefuseIf(string.IsNullOrWhiteSpace(Form.LastName), () => Form.LastName, "LastName.Missing");
        RefuseEmail(() => Form.Email, Form.Email);
        RefuseIf(string.IsNullOrEmpty(Form.Password), () => Form.Password, "Password.Missing");
        if (!IsAccepted) return;
        var faults = await SignUp.SignUpAsync(
            new(Form.Email!.Trim(), Form.FirstName!, Form.LastName!, Form.Password!, CultureInfo.CurrentUICulture.Name) { ReturnUrl = Return }, Http.RequestAborted);
        Refuse(() => Form.Password, faults);
        if (IsAccepted) sentTo = Form.Email.Trim();
    }

    public sealed class SignUpForm
    {
        public string? FirstName { get; set; }

        public string? LastName { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
