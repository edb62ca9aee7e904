namespace EventPortal.Registrations;

/// <summary>Marks the texts of the slice (RegistrationsText.resx).</summary>
public sealed class RegistrationsText;
