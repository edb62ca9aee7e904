using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Users;

internal static class IdentityResults
{
    /// <summary>For results that the caller has already made sure of: a failure is a bug or a lost race, not a person's mistake.</summary>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join("; ", result.Errors.Select(e => e.Code)));
    }
}
