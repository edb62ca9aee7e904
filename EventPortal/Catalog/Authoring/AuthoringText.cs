namespace EventPortal.Catalog.Authoring;

/// <summary>Marks the texts of the editor and of the lists of events (AuthoringText.resx).</summary>
public sealed class AuthoringText;
