namespace EventPortal.Accounts.Contracts;

/// <summary>Addresses of the account pages.</summary>
public static class AccountsUrls
{
    public const string SignUpPath = "/account/sign-up";
    public const string SignInPath = "/account/sign-in";
    public const string TwoFactorPath = "/account/sign-in/2fa";
    public const string RecoveryPath = "/account/sign-in/recovery";
    public const string ConfirmEmailPath = "/account/confirm-email";
    public const string ForgotPasswordPath = "/account/forgot-password";
    public const string ResetPasswordPath = "/account/reset-password";
    public const string DeniedPath = "/account/denied";

    /// <summary>A form posts here; ends the session of this browser.</summary>
    public const string SignOutPath = "/account/sign-out";

    public const string Profile = "/account/profile";
    public const string Security = "/account/security";
    public const string Authenticator = "/account/security/authenticator";
    public const string Data = "/account/data";
    public const string Export = "/account/data/export";

    /// <param name="returnUrl">Local address to come back to; others are ignored when the person has signed in.</param>
    public static string SignIn(string? returnUrl = null) => With(SignInPath, returnUrl);

    public static string SignUp(string? returnUrl = null) => With(SignUpPath, returnUrl);

    internal static string TwoFactor(string? returnUrl, bool remember) => With(TwoFactorPath, returnUrl, remember);

    internal static string Recovery(string? returnUrl, bool remember) => With(RecoveryPath, returnUrl, remember);

    internal static string ConfirmEmail(Guid userId, string token) => $"{ConfirmEmailPath}?user={userId:N}&token={token}";

    internal static string ResetPassword(Guid userId, string token) => $"{ResetPasswordPath}?user={userId:N}&token={token}";

    private static string With(string path, string? returnUrl, bool remember = false)
    {
        var query = returnUrl is null or "/" ? QueryString.Empty : QueryString.Create("returnUrl", returnUrl);
        return path + (remember ? query.Add("remember", "true") : query);
    }
}
