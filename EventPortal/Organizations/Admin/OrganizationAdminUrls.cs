using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Organizations.Admin;

/// <summary>Pages of platform admins about organizations.</summary>
public static class OrganizationAdminUrls
{
    public const string List = "/admin/organizations";

    public static string One(Guid id) => $"{List}/{id}";

    public static string Of(OrganizationKind kind, string? query = null, Keyset? before = null) =>
        PageAddress.Of(List, ("q", query), ("kind", kind is OrganizationKind.All ? null : kind.ToString().ToLowerInvariant()), ("before", before?.ToString()));
}
