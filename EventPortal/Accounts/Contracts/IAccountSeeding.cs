namespace EventPortal.Accounts.Contracts;

/// <summary>Makes accounts for demo data and first set-up.</summary>
public interface IAccountSeeding
{
    /// <summary>
    /// The user with this address, made (address confirmed, no letters) if there is none; roles are added, never taken away. Safe to repeat:
    /// an existing user keeps password and names.
    /// </summary>
    Task<Guid> EnsureUserAsync(SeedUser seed, CancellationToken cancellationToken);
}

/// <param name="Culture">"uk-UA", "en-GB", "ru-RU".</param>
public sealed record SeedUser(string Email, string FirstName, string LastName, string Password, string Culture = "uk-UA")
{
    /// <summary>Platform roles; see <see cref="AccountRoles"/>.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}
