namespace EventPortal.Registrations.Office;

/// <summary>Texts of the organizer's lists of registrations and applications.</summary>
public sealed class OfficeText;
