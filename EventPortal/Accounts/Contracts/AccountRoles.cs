using EventPortal.Shared.Data;

namespace EventPortal.Accounts.Contracts;

/// <summary>Roles of the whole platform.</summary>
public static class AccountRoles
{
    /// <summary>Users, organizations, moderation, dictionaries, settings, logs.</summary>
    public const string Admin = AdminRight.Role;
}
