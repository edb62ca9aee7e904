using EventPortal.Shared.Data;

namespace EventPortal.Accounts.Contracts;

/// <summary>
/// Takes part in the deletion of an account, in its transaction. Throws a <see cref="EventPortal.Shared.Domain.DomainException"/> to refuse it
/// (the owner of an organization must hand it over first).
/// </summary>
public interface IAccountDeletionEffect
{
    Task DeletingAsync(Guid userId, AppDbContext db, CancellationToken cancellationToken);
}
