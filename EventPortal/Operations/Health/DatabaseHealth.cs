using System.Data.Common;
using EventPortal.Shared.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EventPortal.Operations.Health;

/// <summary>The database answers and its schema is that of this build.</summary>
internal sealed class DatabaseHealth(DatabaseMigration migration) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await migration.IsCurrentAsync(cancellationToken)
                ? HealthCheckResult.Healthy("reachable, schema current")
                : HealthCheckResult.Unhealthy("migrations are missing");
        }
        catch (DbException)
        {
            return HealthCheckResult.Unhealthy("not reachable");
        }
    }
}
