namespace EventPortal.CheckIns;

/// <summary>Marks the texts of the slice (CheckInsText.resx).</summary>
public sealed class CheckInsText;
