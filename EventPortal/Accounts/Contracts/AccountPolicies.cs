namespace EventPortal.Accounts.Contracts;

/// <summary>Names of authorization policies.</summary>
public static class AccountPolicies
{
    /// <summary>Platform administrators only.</summary>
    public const string Admin = "Admin";

    /// <summary>The person themselves and no admin who stands in for them: passwords, keys, second factor, their data.</summary>
    public const string Oneself = "Oneself";
}
