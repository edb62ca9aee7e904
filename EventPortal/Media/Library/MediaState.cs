namespace EventPortal.Media.Library;

/// <summary>
/// UPLOADING → READY (put to use) → DELETED; UPLOADING → DELETED (given up). Nothing leads back.
/// </summary>
public enum MediaState
{
    /// <summary>Arriving, or arrived and not yet put to use; seen by its uploader only.</summary>
    Uploading,

    /// <summary>In use.</summary>
    Ready,

    /// <summary>No longer served; its bytes go after the time of grace.</summary>
    Deleted,
}
