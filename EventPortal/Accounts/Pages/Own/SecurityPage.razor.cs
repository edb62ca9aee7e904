using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Users;

namespace EventPortal.Accounts.Pages.Own;

public sealed partial class SecurityPage
{
    protected override IReadOnlyList<string> DoneKeys => ["password", "two-factor-off", "passkey-added", "passkey-renamed", "passkey-deleted"];

    private async Task SignOutEverywhereAsync()
    {
        if (Owner is null) return;
        (await Accounts.UpdateSecurityStampAsync(Owner)).OrThrow();
        await Sessions.SignOutAsync();
        Navigation.NavigateTo(AccountsUrls.SignInPath + "?done=signed-out");
    }

    /// <summary>The button says it all.</summary>
    public sealed class Nothing;
}
