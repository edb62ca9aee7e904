using EventPortal.Accounts.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace EventPortal.Accounts.Passwords;

/// <summary>At least one letter of any alphabet: Identity's own rules only know a–z and A–Z, and Ukrainian passwords are passwords too.</summary>
internal sealed class LetterRule(IStringLocalizer<AccountsText> texts) : IPasswordValidator<User>
{
    public const string Code = "PasswordRequiresLetter";

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) => Task.FromResult(
        password is not null && password.Any(char.IsLetter) ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = Code, Description = texts[Code] }));
}
