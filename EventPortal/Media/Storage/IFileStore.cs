namespace EventPortal.Media.Storage;

/// <summary>Where the bytes of uploaded files lie. Keys are lower-case letters, digits, "-", "/", "." and made by us; a key is written once with one content.</summary>
public interface IFileStore
{
    /// <summary>All of it or nothing: a reader never sees half a file.</summary>
    /// <param name="content">Can seek; read from its position to its end, and may be closed.</param>
    Task WriteAsync(string key, Stream content, string contentType, CancellationToken cancellationToken);

    /// <summary>A stream that can seek; null: there is no such file.</summary>
    Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken);

    /// <summary>Does nothing when there is no such file.</summary>
    Task DeleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>Everything that lies there.</summary>
    IAsyncEnumerable<StoredFile> ListAsync(CancellationToken cancellationToken);
}

public sealed record StoredFile(string Key, DateTimeOffset WrittenAt);
