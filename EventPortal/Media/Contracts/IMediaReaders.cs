namespace EventPortal.Media.Contracts;

/// <summary>Who may read a document, decided by the slice that shows it; each slice registers its own and one that agrees is enough.</summary>
public interface IMediaReaders
{
    /// <param name="userId">Null: a guest.</param>
    Task<bool> MayReadAsync(Guid mediaId, Guid? userId, CancellationToken cancellationToken);
}
