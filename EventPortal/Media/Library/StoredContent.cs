namespace EventPortal.Media.Library;

/// <summary>Bytes that lie in the store, and what was found in them.</summary>
public sealed record StoredContent
{
    /// <summary>Key in the store; named by the content, so that two writers of one file never write one key.</summary>
    public required string Path { get; init; }

    /// <summary>By what the bytes are, never by what somebody called them.</summary>
    public required string ContentType { get; init; }

    public required long SizeBytes { get; init; }

    /// <summary>SHA-256, hexadecimal; also the ETag.</summary>
    public required string Hash { get; init; }

    /// <summary>In pixels; 0 of a document.</summary>
    public int Width { get; init; }

    public int Height { get; init; }
}
