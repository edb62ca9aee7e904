using System.ComponentModel.DataAnnotations;

namespace EventPortal.Shared.Web.Hosting;

/// <summary>How the portal meets the web; section "Web".</summary>
public sealed class WebOptions : IValidatableObject
{
    /// <summary>Address under which people reach the portal (https://events.example.ua), for links in letters and on papers. Empty: what the server listens on.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Send HTTP visitors to HTTPS and say so for a year (HSTS). On where TLS ends here or at a proxy that forwards the scheme.</summary>
    public bool Https { get; init; }

    /// <summary>Trust X-Forwarded-For and -Proto from the proxies below. Off: whoever connects is the visitor.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>IP addresses or networks ("10.0.0.0/8") of the proxies; empty: this machine only.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Origins besides our own that a form may post to: payment gateways ("https://www.liqpay.ua").</summary>
    public IReadOnlyList<string> FormOrigins { get; init; } = [];

    /// <summary>Kept for a disconnected visitor before the circuit is dropped.</summary>
    [Range(0, 1440)]
    public int CircuitMinutes { get; init; } = 5;

    /// <summary>How many disconnected circuits are kept at most.</summary>
    [Range(0, 100_000)]
    public int DisconnectedCircuits { get; init; } = 1000;

    /// <summary>How long a public page is kept for visitors without account and cart; 0: made anew for each.</summary>
    [Range(0, 60)]
    public int KeptPageSeconds { get; init; } = 2;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null and not { IsAbsoluteUri: true, Scheme: "http" or "https" }) yield return new("Web:PublicUrl is not an address such as https://events.example.ua.");
        foreach (var proxy in Proxies.Where(p => !System.Net.IPNetwork.TryParse(p, out _) && !System.Net.IPAddress.TryParse(p, out _)))
            yield return new($"Web:Proxies: '{proxy}' is neither an address nor a network.");
        foreach (var origin in FormOrigins.Where(o => !IsOrigin(o)))
            yield return new($"Web:FormOrigins: '{origin}' is not an origin such as https://www.liqpay.ua.");
    }

    // exact, because the text goes into a header as it is
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.GetLeftPart(UriPartial.Authority) == text;
}
