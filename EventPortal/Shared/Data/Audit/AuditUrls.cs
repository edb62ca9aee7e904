using EventPortal.Shared.Web.Ui;

namespace EventPortal.Shared.Data.Audit;

/// <summary>Addresses of the audit search, here because every slice's admin pages lead to it.</summary>
public static class AuditUrls
{
    public const string Search = "/admin/audit";

    /// <summary>What happened to an object.</summary>
    public static string Of(Guid objectId) => PageAddress.Of(Search, ("object", objectId.ToString()));

    /// <summary>What a user did.</summary>
    public static string By(Guid userId) => PageAddress.Of(Search, ("who", userId.ToString()));
}
