namespace EventPortal.Shared.Data;

/// <summary>Names of the query filters; switch one off by name and leave the other on.</summary>
public static class AppFilters
{
    public const string Tenant = "Tenant";
    public const string SoftDelete = "SoftDelete";

    // EF compares them by content when it looks for a compiled query (CompiledQueryTests)
    private static readonly string[] TenantOnly = [Tenant];
    private static readonly string[] SoftDeleteOnly = [SoftDelete];

    /// <summary>
    /// Reads rows of every organization: only where the predicate itself decides what the reader may see (published events, own orders by
    /// owner or secret, jobs). The reason stands in a comment at the call.
    /// </summary>
    public static IQueryable<T> AcrossTenants<T>(this IQueryable<T> query)
        where T : class => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.IgnoreQueryFilters(query, TenantOnly);

    /// <summary>Deleted rows too; the tenant filter stays on.</summary>
    public static IQueryable<T> WithDeleted<T>(this IQueryable<T> query)
        where T : class => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.IgnoreQueryFilters(query, SoftDeleteOnly);
}
