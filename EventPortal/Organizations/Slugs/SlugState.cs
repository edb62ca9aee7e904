namespace EventPortal.Organizations.Slugs;

/// <summary>What may be said of a wanted address.</summary>
public enum SlugState
{
    Free,
    Invalid,
    Taken,
}
