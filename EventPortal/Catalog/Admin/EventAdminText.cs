namespace EventPortal.Catalog.Admin;

/// <summary>Texts of the admins' pages about events.</summary>
public sealed class EventAdminText;
