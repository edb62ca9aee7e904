using System.Globalization;
using System.Security.Claims;

namespace EventPortal.Shared.Data;

/// <summary>An admin who acts in a person's place for support: said by the claims of the session, so that every server and every audit row knows.</summary>
/// <param name="Until">The session is the person's no longer from then on.</param>
/// <param name="AdminStamp">Security stamp of the admin: their own sessions' end is the end of this one.</param>
public sealed record SupportSession(Guid Id, Guid AdminId, string AdminName, string AdminStamp, DateTimeOffset Until)
{
    private const string IdClaim = "portal.support.id";
    private const string AdminClaim = "portal.support.admin";
    private const string NameClaim = "portal.support.name";
    private const string StampClaim = "portal.support.stamp";
    private const string UntilClaim = "portal.support.until";

    /// <summary>Null: whoever this is acts for themselves.</summary>
    public static SupportSession? Of(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(IdClaim), out var id) && Guid.TryParse(principal.FindFirstValue(AdminClaim), out var adminId)
            ? new(id, adminId, principal.FindFirstValue(NameClaim) ?? "", principal.FindFirstValue(StampClaim) ?? "", UntilOf(principal))
            : null;

    public IEnumerable<Claim> Claims() =>
    [
        new(IdClaim, Id.ToString()), new(AdminClaim, AdminId.ToString()), new(NameClaim, AdminName), new(StampClaim, AdminStamp),
        new(UntilClaim, Until.UtcTicks.ToString(CultureInfo.InvariantCulture)),
    ];

    // a claim that cannot be read is a session that is over
    private static DateTimeOffset UntilOf(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue(UntilClaim), CultureInfo.InvariantCulture, out var ticks) ? new(ticks, TimeSpan.Zero) : DateTimeOffset.MinValue;
}
