namespace EventPortal.Operations;

public static class OperationsUrls
{
    /// <summary>The last sweep over all promises, for platform admins.</summary>
    public const string Sweep = "/admin/sweep";
}
