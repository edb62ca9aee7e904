using System.Net.Mail;
using System.Text.RegularExpressions;
using EventPortal.Shared.Domain;

namespace EventPortal.Organizations.Settings;

/// <summary>What may stand in the fields of the settings, and how it is written down.</summary>
public static partial class DraftRules
{
    /// <summary>Trimmed, in the portal's spelling where there is one; what cannot be read stays as it was typed.</summary>
    public static OrganizationDraft Tidy(OrganizationDraft draft)
    {
        var tidy = draft with { };
        foreach (var field in OrganizationDraft.Fields) field.Write(tidy, field.Read(draft)?.Trim() is { Length: > 0 } text ? text : null);
        tidy.Slug = tidy.Slug?.ToLowerInvariant();
        tidy.Phone = PhoneNumber.Normalize(tidy.Phone) ?? tidy.Phone;
        tidy.ThemeColor = tidy.ThemeColor?.ToUpperInvariant();
        // "academy.ua" is how people write it
        if (tidy.Website is { } site && !site.Contains("://", StringComparison.Ordinal)) tidy.Website = "https://" + site;
        return tidy;
    }

    /// <summary>Faults of a tidy draft: field and key of the text.</summary>
    public static IEnumerable<(string Field, string Fault)> Check(OrganizationDraft draft)
    {
        if (draft.Name is null or { Length: > 200 }) yield return (nameof(draft.Name), "NameInvalid");
        if (draft.Slug is null || !Organization.IsSlug(draft.Slug)) yield return (nameof(draft.Slug), "SlugInvalid");
        if (draft.Description is { Length: > 10_000 }) yield return (nameof(draft.Description), "Fault.DescriptionLong");
        if (draft.LogoUrl is { } logo && !IsOurs(logo)) yield return (nameof(draft.LogoUrl), "Fault.LogoUrl");
        if (draft.ThemeColor is { } colour && !Colour().IsMatch(colour)) yield return (nameof(draft.ThemeColor), "Fault.ThemeColor");
        if (draft.Phone is { } phone && PhoneNumber.Normalize(phone) is null) yield return (nameof(draft.Phone), "Fault.Phone");
        if (draft.Email is { } email && !IsEmail(email)) yield return (nameof(draft.Email), "Fault.Email");
        if (draft.Website is { } site && !IsWebsite(site)) yield return (nameof(draft.Website), "Fault.Website");
        if (draft.LegalName is { Length: > 300 }) yield return (nameof(draft.LegalName), "Fault.LegalName");
        if (draft.TaxCode is { } code && !TaxCode.IsValid(code)) yield return (nameof(draft.TaxCode), "Fault.TaxCode");
    }

    /// <summary>An address with a name, an @ and a domain with a dot; only a letter proves that it exists.</summary>
    public static bool IsEmail(string email) => email.Length <= 254 && MailAddress.TryCreate(email, out var parsed) && parsed.Address == email
        && parsed.Host.Contains('.', StringComparison.Ordinal) && !parsed.Host.StartsWith('.') && !parsed.Host.EndsWith('.');

    // pages load no pictures from strangers
    private static bool IsOurs(string logo) => logo is ['/', not '/', ..] && logo.Length <= 500 && !logo.Contains('\\', StringComparison.Ordinal);

    private static bool IsWebsite(string site) => site.Length <= 300 && Uri.TryCreate(site, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https") && uri.Host.Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0;

    [GeneratedRegex("^#[0-9A-F]{6}$")]
    private static partial Regex Colour();
}
