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
    public const string Passkeys = Security + "#passkeys";
    public const string Authenticator = "/account/security/authenticator";
    public const string Data = "/account/data";
    public const string Export = "/account/data/export";

    public const string Users = "/admin/users";

    /// <summary>A form posts here: an admin stands in for a user.</summary>
    public const string SupportBegin = "/admin/users/support";

    /// <summary>A form posts here: the admin is themselves again.</summary>
    public const string SupportEnd = "/account/support/end";

    /// <summary>The admins' page of a user.</summary>
    public static string User(Guid userId) => $"{Users}/{userId}";

    /// <param name="returnUrl">Local address to come back to; others are ignored when the person has signed in.</param>
    public static string SignIn(string? returnUrl = null) => With(SignInPath, returnUrl);

    public static string SignUp(string? returnUrl = null) => With(SignUpPath, returnUrl);

    internal static string TwoFactor(string? returnUrl, bool remember) => With(TwoFactorPath, returnUrl, remember);

    internal static string Recovery(string? returnUrl, bool remember) => With(RecoveryPath, returnUrl, remember);

    /// <param name="returnUrl">What the person was about to do when they signed up (an invitation).</param>
    internal static string ConfirmEmail(Guid userId, string token, string? returnUrl = null) =>
        $"{ConfirmEmailPath}?user={userId:N}&token={token}" + (returnUrl is null or "/" ? "" : "&returnUrl=" + Uri.EscapeDataString(returnUrl));

    internal static string ResetPassword(Guid userId, string token) => $"{ResetPasswordPath}?user={userId:N}&token={token}";

    private static string With(string path, string? returnUrl, bool remember = false)
    {
        var query = returnUrl is null or "/" ? QueryString.Empty : QueryString.Create("returnUrl", returnUrl);
        return path + (remember ? query.Add("remember", "true") : query);
    }
}
