using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace EventPortal.Operations.Health;

/// <summary>Mails and other effects leave in time. Late is "Degraded", not "Unhealthy": taking the server out would only make it later.</summary>
internal sealed class OutboxHealth(OutboxLag lag, IOptions<OperationsOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var (age, failed) = await lag.ReadAsync(cancellationToken);
            var text = $"oldest due {age.TotalSeconds:0} s ago, {failed} given up";
            return age.TotalSeconds > options.Value.OutboxLagSeconds ? HealthCheckResult.Degraded(text) : HealthCheckResult.Healthy(text);
        }
        catch (DbException)
        {
            return HealthCheckResult.Unhealthy("not readable");
        }
    }
}
