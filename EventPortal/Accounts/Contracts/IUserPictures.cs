using EventPortal.Shared.Data;

namespace EventPortal.Accounts.Contracts;

/// <summary>A person's own picture: chosen through the slice that keeps files, shown by this one.</summary>
public interface IUserPictures
{
    /// <summary>In the caller's transaction, on behalf of the person.</summary>
    /// <param name="url">Null: the drawn portrait.</param>
    /// <returns>The address before.</returns>
    Task<string?> ShowAsync(AppDbContext db, Guid userId, string? url, CancellationToken cancellationToken);
}
