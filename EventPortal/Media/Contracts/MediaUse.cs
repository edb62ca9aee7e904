namespace EventPortal.Media.Contracts;

/// <summary>A place of a file (an event's cover) that gets another one.</summary>
/// <param name="Before">What was there; null: nothing.</param>
/// <param name="After">What is there now: just uploaded, or the same as before; null: nothing.</param>
/// <param name="OrganizationId">Whose place it is; null: a person's own.</param>
public sealed record MediaUse(MediaPurpose Purpose, Guid? OrganizationId, Guid? Before, Guid? After, string? AltText = null);
