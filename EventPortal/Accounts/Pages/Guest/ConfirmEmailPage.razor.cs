using EventPortal.Accounts.SignUp;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Accounts.Pages.Guest;

public sealed partial class ConfirmEmailPage
{
    private bool? confirmed;

    [SupplyParameterFromQuery(Name = "user")]
    private string? UserId { get; set; }

    [SupplyParameterFromQuery]
    private string? Token { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    private string Return => SignIn.ReturnUrl.Local(ReturnUrl);

    [Inject]
    private SignUpService SignUp { get; set; } = null!;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        if (!Guid.TryParse(UserId, out _) || string.IsNullOrEmpty(Token)) confirmed = false;
    }

    private async Task SubmitAsync() =>
        confirmed = Guid.TryParse(UserId, out var id) && await SignUp.ConfirmAsync(id, Token ?? "", Http.RequestAborted);

    /// <summary>The link carries everything.</summary>
    public sealed class Nothing;
}
