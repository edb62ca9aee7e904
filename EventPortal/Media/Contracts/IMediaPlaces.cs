using EventPortal.Shared.Data;

namespace EventPortal.Media.Contracts;

/// <summary>Places of a slice that show files: a file that one still shows is not deleted (a duplicated event shares its cover).</summary>
public interface IMediaPlaces
{
    /// <summary>Reads in the caller's transaction.</summary>
    Task<bool> IsShownAsync(AppDbContext db, Guid mediaId, CancellationToken cancellationToken);
}
