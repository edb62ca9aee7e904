namespace EventPortal.Organizations.Contracts;

/// <summary>What other slices show of an organization.</summary>
public sealed record OrganizationSummary(Guid Id, string Name, string Slug, string? LogoUrl, string? ThemeColor, string? Phone, string? Email);
