using System.ComponentModel.DataAnnotations;

namespace EventPortal.Operations;

/// <summary>For whoever runs the portal; section "Operations".</summary>
public sealed class OperationsOptions
{
    /// <summary>Sent as "Authorization: Bearer …" to read /metrics from another machine; without it only this machine may.</summary>
    [MinLength(16)]
    public string? MetricsKey { get; init; }

    /// <summary>An outbox message that waits longer makes /health/ready "Degraded".</summary>
    [Range(1, 86_400)]
    public int OutboxLagSeconds { get; init; } = 300;
}
