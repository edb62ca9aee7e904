using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace EventPortal.Accounts.Users;

/// <summary>Identity's refusals that a person can meet, in the reader's language.</summary>
internal sealed class LocalizedErrors(IStringLocalizer<AccountsText> texts) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError));

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure));

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch));

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken));

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail));

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail));

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), length);

    public override IdentityError PasswordRequiresDigit() => Error(nameof(PasswordRequiresDigit));

    private IdentityError Error(string code, params object[] arguments) => new() { Code = code, Description = texts[code, arguments] };
}
