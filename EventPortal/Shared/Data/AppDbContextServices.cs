using EventPortal.Shared.Data.Outbox;

namespace EventPortal.Shared.Data;

/// <summary>What a context needs from its scope.</summary>
public sealed class AppDbContextServices(
    TenantContext tenant, CurrentUser user, TimeProvider time, DomainEventDispatcher events, OutboxRoutes outboxRoutes)
{
    internal TenantContext Tenant { get; } = tenant;

    internal CurrentUser User { get; } = user;

    internal TimeProvider Time { get; } = time;

    internal DomainEventDispatcher Events { get; } = events;

    internal OutboxRoutes OutboxRoutes { get; } = outboxRoutes;
}
