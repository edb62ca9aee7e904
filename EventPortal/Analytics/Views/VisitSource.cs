using System.Text.RegularExpressions;

namespace EventPortal.Analytics.Views;

/// <summary>Where a visitor comes from, in one small word: the campaign that the link names, otherwise the site that the link stood on.</summary>
internal static partial class VisitSource
{
    public const int MaxLength = 40;

    /// <summary>The address was typed, kept or sent privately.</summary>
    public const string Direct = "direct";

    /// <summary>From another page of the portal.</summary>
    public const string Portal = "portal";

    public const string Other = "other";

    // many addresses of one place; what is not here is shown as its host
    private static readonly (string Part, string Name)[] Places =
    [
        ("facebook.", "facebook"), ("fb.", "facebook"), ("instagram.", "instagram"), ("t.me", "telegram"), ("telegram.", "telegram"), ("google.", "google"),
        ("youtube.", "youtube"), ("youtu.be", "youtube"), ("bing.", "bing"), ("duckduckgo.", "duckduckgo"), ("linkedin.", "linkedin"), ("viber.", "viber"),
    ];

    public static string Of(string? campaign, string? referer, string ownHost)
    {
        if (Clean(campaign) is { } named) return named;
        if (!Uri.TryCreate(referer, UriKind.Absolute, out var from) || from.Scheme is not ("http" or "https")) return Direct;
        if (string.Equals(from.Host, ownHost, StringComparison.OrdinalIgnoreCase)) return Portal;
        var host = from.Host.ToLowerInvariant();
        foreach (var (part, name) in Places)
            if (host.StartsWith(part, StringComparison.Ordinal) || host.Contains("." + part, StringComparison.Ordinal)) return name;
        return Clean(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) ?? Other;
    }

    private static string? Clean(string? typed)
    {
        var word = Strange().Replace((typed ?? "").Trim().ToLowerInvariant(), "-").Trim('-', '.');
        return word.Length == 0 ? null : word[..Math.Min(word.Length, MaxLength)];
    }

    [GeneratedRegex(@"[^\p{L}\p{Nd}._-]+")]
    private static partial Regex Strange();
}
