using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Users;

/// <summary>An e-mail may be missing (Telegram), but not belong to another active user; Identity's own rule would demand one.</summary>
internal sealed class UniqueEmailValidator(IdentityErrorDescriber errors) : IUserValidator<User>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user)
    {
        if (user.Email is null) return IdentityResult.Success;
        if (!EmailSyntax.IsValid(user.Email)) return IdentityResult.Failed(errors.InvalidEmail(user.Email));
        var owner = await manager.FindByEmailAsync(user.Email);
        return owner is null || owner.Id == user.Id ? IdentityResult.Success : IdentityResult.Failed(errors.DuplicateEmail(user.Email));
    }
}
