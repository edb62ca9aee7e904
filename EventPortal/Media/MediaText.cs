namespace EventPortal.Media;

/// <summary>Marks the texts of the slice (MediaText.resx).</summary>
public sealed class MediaText;
