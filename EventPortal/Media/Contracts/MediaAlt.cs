namespace EventPortal.Media.Contracts;

/// <summary>Words for a picture.</summary>
public static class MediaAlt
{
    /// <summary>Characters at most.</summary>
    public const int Most = 300;
}
