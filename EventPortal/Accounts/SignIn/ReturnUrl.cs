namespace EventPortal.Accounts.SignIn;

/// <summary>Where to go after signing in: a page of the portal, never another site.</summary>
internal static class ReturnUrl
{
    private static readonly Uri Here = new("http://portal.invalid");

    /// <summary>The address if it is local, else the start page; percent-encoded, because it goes into a header.</summary>
    public static string Local(string? url) =>
        IsLocal(url) && Uri.TryCreate(Here, url, out var address) && address.Host == Here.Host ? address.PathAndQuery + address.Fragment : "/";

    // "//host" and "/\host" leave the site; so do control characters that browsers drop before they read the address
    private static bool IsLocal(string? url) =>
        url is ['/', ..] && url is not (['/', '/', ..] or ['/', '\\', ..]) && !url.Any(char.IsControl) && !url.Contains('\\', StringComparison.Ordinal);
}
