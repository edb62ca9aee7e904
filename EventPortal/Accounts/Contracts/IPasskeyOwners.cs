namespace EventPortal.Accounts.Contracts;

/// <summary>Who signs in with a passkey already; for pages that offer one.</summary>
public interface IPasskeyOwners
{
    Task<bool> HasOneAsync(Guid userId, CancellationToken cancellationToken);
}
