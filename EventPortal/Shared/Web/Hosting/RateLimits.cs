using System.ComponentModel.DataAnnotations;

namespace EventPortal.Shared.Web.Hosting;

/// <summary>Names of the policies for <c>RequireRateLimiting</c> and <c>[EnableRateLimiting]</c>; each counts per visitor's address.</summary>
public static class RateLimits
{
    /// <summary>Sign-in, sign-up, password reset.</summary>
    public const string Login = "login";

    /// <summary>Whatever could be used to guess a code: tickets, invitations, promocodes, orders by number.</summary>
    public const string Codes = "codes";

    /// <summary>Forms of visitors that write.</summary>
    public const string Write = "write";

    /// <summary>Callbacks of payment gateways, which come from few addresses.</summary>
    public const string Callback = "callback";
}

/// <summary>Requests per minute and address; section "RateLimits".</summary>
public sealed class RateLimitsOptions
{
    /// <summary>False: no limits, for load tests.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Pages and endpoints together; generous, because a school sits behind one address.</summary>
    [Range(1, 1_000_000)]
    public int All { get; init; } = 3000;

    [Range(1, 1_000_000)]
    public int Login { get; init; } = 20;

    [Range(1, 1_000_000)]
    public int Codes { get; init; } = 30;

    [Range(1, 1_000_000)]
    public int Write { get; init; } = 120;

    [Range(1, 1_000_000)]
    public int Callback { get; init; } = 1200;
}
