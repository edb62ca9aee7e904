using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Catalog.Admin;

/// <summary>Pages of platform admins about events.</summary>
public static class EventAdminUrls
{
    public const string List = "/admin/events";

    public static string One(Guid id) => $"{List}/{id}";

    public static string Of(EventKindOfInterest kind, string? query = null, Keyset? before = null) =>
        PageAddress.Of(List, ("q", query), ("kind", kind is EventKindOfInterest.All ? null : kind.ToString().ToLowerInvariant()), ("before", before?.ToString()));
}
