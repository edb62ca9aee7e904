using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Media.Contracts;

/// <summary>Uploaded files, for the slices that put them somewhere. Uploading itself is done by <see cref="MediaPicker"/>.</summary>
public interface IMediaLibrary
{
    /// <summary>Files in use, by id; for readers who are known to see them.</summary>
    Task<IReadOnlyDictionary<Guid, MediaCard>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Puts an uploaded file to its place, in the caller's transaction and after the caller has saved that place: the new one becomes READY, the old one
    /// is deleted when no other place shows it (<see cref="IMediaPlaces"/>). A file that nobody puts to use within a day is collected as garbage.
    /// </summary>
    /// <exception cref="EventPortal.Shared.Domain.DomainException">The new file is not complete, is gone, or belongs to somebody else.</exception>
    Task ReplaceAsync(AppDbContext db, MediaUse use, CancellationToken cancellationToken);

    /// <summary>
    /// Files that participants of an organization answered with become READY; in the caller's transaction, saved by the caller. One that is READY already
    /// (an approved application becomes a place) stays as it is.
    /// </summary>
    /// <exception cref="EventPortal.Shared.Domain.DomainException">A file is gone: it was sent more than a day ago, or not to this organization.</exception>
    Task KeepAnswersAsync(AppDbContext db, Guid organizationId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Bytes of a picture in use; null: there is none (any more).</summary>
    Task<byte[]?> ReadAsync(Guid id, PictureSize size, CancellationToken cancellationToken);
}
