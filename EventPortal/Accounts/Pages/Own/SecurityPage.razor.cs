using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Passkeys;
using EventPortal.Accounts.Users;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Pages.Own;

public sealed partial class SecurityPage
{
    private IReadOnlyList<UserPasskeyInfo> passkeys = [];
    private int codesLeft;

    [Inject]
    private PasskeyService Passkeys { get; set; } = null!;

    protected override IReadOnlyList<string> DoneKeys => ["password", "two-factor-off", "passkey-added", "passkey-renamed", "passkey-deleted"];

    // read here one after the other: the sections would ask the request's one database context at the same time
    protected override async Task OwnerLoadedAsync(User owner)
    {
        passkeys = await Passkeys.ListAsync(owner);
        if (owner.TwoFactorEnabled) codesLeft = await Accounts.CountRecoveryCodesAsync(owner);
    }

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
