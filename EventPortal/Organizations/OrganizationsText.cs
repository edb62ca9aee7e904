namespace EventPortal.Organizations;

/// <summary>Marks the texts of the slice (OrganizationsText.resx).</summary>
public sealed class OrganizationsText;
