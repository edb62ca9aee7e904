namespace EventPortal.Accounts.Contracts;

/// <summary>Names of authorization policies.</summary>
public static class AccountPolicies
{
    /// <summary>Platform administrators only.</summary>
    public const string Admin = "Admin";
}
