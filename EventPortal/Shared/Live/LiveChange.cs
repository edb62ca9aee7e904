namespace EventPortal.Shared.Live;

/// <summary>What a subscriber is told: its topic changed, perhaps several times.</summary>
/// <param name="At">When this server committed the last of the changes, by its own clock; null: another server did, or something may have been missed.</param>
public readonly record struct LiveChange(DateTimeOffset? At)
{
    /// <summary>What was read from this moment on has the change in it.</summary>
    public bool IsIn(DateTimeOffset readFrom) => At is { } at && readFrom > at;
}
