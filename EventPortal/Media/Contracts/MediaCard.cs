namespace EventPortal.Media.Contracts;

/// <summary>What other slices say of a file.</summary>
/// <param name="FileName">As it was called where it came from.</param>
/// <param name="SizeBytes">Of the original.</param>
/// <param name="Width">Of the largest variant of a picture, in pixels; 0 of a document.</param>
/// <param name="Height">See <paramref name="Width"/>.</param>
/// <param name="AltText">What the picture shows, in words; null: it says nothing that its neighbours do not.</param>
public sealed record MediaCard(Guid Id, string FileName, string ContentType, long SizeBytes, int Width, int Height, string? AltText);
