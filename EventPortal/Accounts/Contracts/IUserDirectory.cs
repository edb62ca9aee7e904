namespace EventPortal.Accounts.Contracts;

/// <summary>Who the users are, for slices that hold their ids.</summary>
public interface IUserDirectory
{
    /// <summary>The active and the deleted ones (nameless); ids that never were are left out.</summary>
    Task<IReadOnlyDictionary<Guid, UserCard>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    Task<UserCard?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The active user with this address, whatever its case.</summary>
    Task<UserCard?> FindByEmailAsync(string email, CancellationToken cancellationToken);
}
