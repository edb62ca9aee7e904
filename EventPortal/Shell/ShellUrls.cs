namespace EventPortal.Shell;

/// <summary>Addresses that the shell links to. Those of account pages are agreed with the Accounts slice, which lies above the shell's reach.</summary>
public static class ShellUrls
{
    public const string Home = "/";
    public const string NotFound = "/not-found";
    public const string Error = "/error";
    public const string SignOut = "/account/sign-out";
    public const string Denied = "/account/denied";

    private const string SignInPath = "/account/sign-in";

    public static string SignIn(string returnUrl) => $"{SignInPath}?returnUrl={Uri.EscapeDataString(Local(returnUrl))}";

    public static string Culture(string culture, string returnUrl) => $"/culture/set?culture={culture}&returnUrl={Uri.EscapeDataString(Local(returnUrl))}";

    /// <summary>Path and query of an absolute address of this site, without the fragment.</summary>
    public static string Local(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is ("http" or "https") ? absolute.PathAndQuery : url;
}
