using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Operations.Health;

/// <summary>How far the outbox is behind: the age of the oldest message that is due, and how many were given up.</summary>
internal sealed class OutboxLag(IDbContextFactory<AppDbContext> contexts, TimeProvider time)
{
    internal async Task<(TimeSpan Lag, int Failed)> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var oldest = await db.Set<OutboxMessage>()
            .Where(m => m.ProcessedAt == null && m.FailedAt == null && m.DueAt <= now)
            .OrderBy(m => m.DueAt).Select(m => (DateTimeOffset?)m.DueAt).FirstOrDefaultAsync(cancellationToken);
        var failed = await db.Set<OutboxMessage>().CountAsync(m => m.FailedAt != null && m.ProcessedAt == null, cancellationToken);
        return (oldest is { } due ? now - due : TimeSpan.Zero, failed);
    }
}
