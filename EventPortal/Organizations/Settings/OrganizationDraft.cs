namespace EventPortal.Organizations.Settings;

/// <summary>The settings page's fields as they are typed; <see cref="Version"/> is that of the organization they were read from.</summary>
public sealed record OrganizationDraft
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Slug { get; set; }

    public string? Description { get; set; }

    public string? LogoUrl { get; set; }

    public string? ThemeColor { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Website { get; set; }

    public string? LegalName { get; set; }

    public string? TaxCode { get; set; }

    /// <summary>The fields by name, for checking, comparing and merging; the names are keys of their labels too.</summary>
    public static IReadOnlyList<DraftField> Fields { get; } =
    [
        new(nameof(Name), d => d.Name, (d, v) => d.Name = v),
        new(nameof(Slug), d => d.Slug, (d, v) => d.Slug = v),
        new(nameof(Description), d => d.Description, (d, v) => d.Description = v),
        new(nameof(LogoUrl), d => d.LogoUrl, (d, v) => d.LogoUrl = v),
        new(nameof(ThemeColor), d => d.ThemeColor, (d, v) => d.ThemeColor = v),
        new(nameof(Phone), d => d.Phone, (d, v) => d.Phone = v),
        new(nameof(Email), d => d.Email, (d, v) => d.Email = v),
        new(nameof(Website), d => d.Website, (d, v) => d.Website = v),
        new(nameof(LegalName), d => d.LegalName, (d, v) => d.LegalName = v),
        new(nameof(TaxCode), d => d.TaxCode, (d, v) => d.TaxCode = v),
    ];

    public static OrganizationDraft Of(Organization o) => new()
    {
        Version = o.Version, Name = o.Name, Slug = o.Slug, Description = o.Description, LogoUrl = o.LogoUrl, ThemeColor = o.Settings.ThemeColor,
        Phone = o.Settings.Phone, Email = o.Settings.Email, Website = o.Settings.Website, LegalName = o.Settings.LegalName, TaxCode = o.Settings.TaxCode,
    };

    public OrganizationSettings ToSettings() => new()
    {
        Phone = Phone, Email = Email, Website = Website, ThemeColor = ThemeColor, LegalName = LegalName, TaxCode = TaxCode,
    };
}

public sealed record DraftField(string Name, Func<OrganizationDraft, string?> Read, Action<OrganizationDraft, string?> Write)
{
    /// <summary>An empty text and none are the same.</summary>
    public bool Differs(OrganizationDraft one, OrganizationDraft other) => (Read(one) ?? "").ReplaceLineEndings("\n") != (Read(other) ?? "").ReplaceLineEndings("\n");
}
