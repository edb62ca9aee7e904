namespace EventPortal.Organizations;

/// <summary>[A] settings of an organization, shown on its page and on documents; stored as JSON.</summary>
public sealed record OrganizationSettings
{
    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Website { get; init; }

    /// <summary>Shown as a dot beside the name, never as background ("#1F4B8F").</summary>
    public string? ThemeColor { get; init; }

    /// <summary>Full legal name and EDRPOU code for certificates and invoices.</summary>
    public string? LegalName { get; init; }

    public string? TaxCode { get; init; }
}
