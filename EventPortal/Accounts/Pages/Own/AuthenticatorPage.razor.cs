using EventPortal.Accounts.TwoFactor;
using EventPortal.Accounts.Users;
using EventPortal.Documents.Contracts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Pages.Own;

public sealed partial class AuthenticatorPage
{
    private string? key;
    private IReadOnlyList<string>? codes;

    [Inject]
    private AuthenticatorService Authenticator { get; set; } = null!;

    [Inject]
    private IQrCodes Qr { get; set; } = null!;

    protected override async Task OwnerLoadedAsync(User owner)
    {
        // the codes and the key are for the screen only, never for a cache
        Http.Response.Headers.CacheControl = "no-store";
        if (owner.TwoFactorEnabled) return;
        var stamp = owner.SecurityStamp;
        key = await Authenticator.KeyAsync(owner);
        // a new key ends every session: the one that asked for it goes on
        if (owner.SecurityStamp != stamp) await Sessions.RefreshSignInAsync(owner);
    }

    private async Task EnableAsync()
    {
        RefuseIf(string.IsNullOrWhiteSpace(Form.Code), () => Form.Code, "TwoFactor.CodeMissing");
        if (!IsAccepted || Owner is null) return;
        codes = await Authenticator.EnableAsync(Owner, Form.Code!);
        RefuseIf(codes is null, () => Form.Code, "TwoFactor.CodeWrong");
        if (codes is not null) await Sessions.RefreshSignInAsync(Owner);
    }

    private async Task RenewAsync()
    {
        if (Owner is null) return;
        var digits = string.Concat((Form.Code ?? "").Where(char.IsAsciiDigit));
        var isRight = await Accounts.VerifyTwoFactorTokenAsync(Owner, TokenOptions.DefaultAuthenticatorProvider, digits);
        RefuseIf(!isRight, () => Form.Code, "TwoFactor.CodeWrong");
        if (isRight) codes = await Authenticator.NewRecoveryCodesAsync(Owner);
    }

    public sealed class CodeForm
    {
        public string? Code { get; set; }
    }
}
