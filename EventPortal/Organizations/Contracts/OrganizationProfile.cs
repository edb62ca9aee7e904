namespace EventPortal.Organizations.Contracts;

/// <summary>What the public page of an organization shows.</summary>
/// <param name="Description">Markdown.</param>
public sealed record OrganizationProfile(
    Guid Id, string Name, string Slug, string? Description, string? LogoUrl, string? Phone, string? Email, string? Website)
{
    /// <summary>Only ever a dot beside the name.</summary>
    public string? ThemeColor { get; init; }

    public string? LegalName { get; init; }

    /// <summary>EDRPOU or RNOKPP.</summary>
    public string? TaxCode { get; init; }
}
