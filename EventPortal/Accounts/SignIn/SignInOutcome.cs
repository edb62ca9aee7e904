namespace EventPortal.Accounts.SignIn;

/// <summary>How an attempt to sign in ended.</summary>
/// <param name="LockedUntil">Set when <see cref="SignInStatus.LockedOut"/>.</param>
internal sealed record SignInOutcome(SignInStatus Status, DateTimeOffset? LockedUntil = null)
{
    public static readonly SignInOutcome Refused = new(SignInStatus.Refused);
    public static readonly SignInOutcome SignedIn = new(SignInStatus.SignedIn);
}

internal enum SignInStatus
{
    SignedIn,
    NeedsSecondFactor,

    /// <summary>Wrong address, password, code or passkey: never says which.</summary>
    Refused,
    LockedOut,

    /// <summary>Only said to who knew the password.</summary>
    NotConfirmed,

    /// <summary>Only said to who knew the password.</summary>
    Blocked,

    /// <summary>The password step is too long ago.</summary>
    Expired,
}
