namespace EventPortal.CheckIns.Access;

/// <summary>Names of authorization policies and schemes of the door.</summary>
public static class CheckInPolicies
{
    /// <summary>A member of the organization of the route's event, a platform admin, or somebody with a valid pass of that event.</summary>
    public const string Door = "CheckIn";

    /// <summary>The session that a pass opens; it carries no account and is read by the door only.</summary>
    public const string PassScheme = "CheckInPass";

    internal const string PassClaim = "check-in-pass";
}
