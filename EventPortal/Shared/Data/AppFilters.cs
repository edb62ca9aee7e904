namespace EventPortal.Shared.Data;

/// <summary>Names of the query filters; switch one off by name and leave the other on.</summary>
public static class AppFilters
{
    public const string Tenant = "Tenant";
    public const string SoftDelete = "SoftDelete";

    /// <summary>
    /// Reads rows of every organization: only where the predicate itself decides what the reader may see (published events, own orders by
    /// owner or secret, jobs). The reason stands in a comment at the call.
    /// </summary>
    public static IQueryable<T> AcrossTenants<T>(this IQueryable<T> query)
        where T : class => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.IgnoreQueryFilters(query, [Tenant]);
}
