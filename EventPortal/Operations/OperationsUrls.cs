using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Operations;

/// <summary>Pages of platform admins.</summary>
public static class OperationsUrls
{
    public const string Home = "/admin";
    public const string Jobs = "/admin/jobs";
    public const string OutboxPath = "/admin/outbox";
    public const string Settings = "/admin/settings";

    /// <summary>The last sweep over all promises, for platform admins.</summary>
    public const string Sweep = "/admin/sweep";

    /// <summary>What a job did.</summary>
    public static string Job(string name, bool failedOnly = false, Keyset? before = null) =>
        PageAddress.Of($"{Jobs}/{Uri.EscapeDataString(name)}", ("failed", failedOnly ? "true" : null), ("before", before?.ToString()));

    public static string Outbox(OutboxState state, string? type = null, Keyset? before = null) =>
        PageAddress.Of(OutboxPath, ("state", state.ToString().ToLowerInvariant()), ("type", type), ("before", before?.ToString()));
}
