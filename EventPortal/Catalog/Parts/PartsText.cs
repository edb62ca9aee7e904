namespace EventPortal.Catalog.Parts;

/// <summary>Texts of the office pages about an event's parts, and of the dictionaries.</summary>
public sealed class PartsText;
