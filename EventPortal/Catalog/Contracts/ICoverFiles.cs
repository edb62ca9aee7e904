namespace EventPortal.Catalog.Contracts;

/// <summary>Covers as files, for paper.</summary>
public interface ICoverFiles
{
    /// <summary>The organizer's own picture, a JPEG of at most 960 pixels; null: there is none, and the drawn one is to be taken.</summary>
    Task<ReadOnlyMemory<byte>?> ReadAsync(EventCover cover, CancellationToken cancellationToken);
}
