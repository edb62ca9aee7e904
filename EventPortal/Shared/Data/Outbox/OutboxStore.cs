using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Shared.Data.Outbox;

/// <summary>The dispatcher's view of the table: claim without waiting for other servers, mark done, mark failed.</summary>
public sealed class OutboxStore(IDbContextFactory<AppDbContext> contexts, TimeProvider time)
{
    /// <summary>How long a claimed message belongs to its claimer; longer than any handler may take.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    internal const int MaxAttempts = 12;

    internal async Task<List<OutboxMessage>> ClaimAsync(int atMost, bool canWait, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        return await ClaimQuery(db, atMost, canWait, now).AsNoTracking().ToListAsync(cancellationToken);
    }

    // The two servers differ in how a claim skips rows that another server is claiming.
    internal static IQueryable<OutboxMessage> ClaimQuery(AppDbContext db, int atMost, bool canWait, DateTimeOffset now) => db.Set<OutboxMessage>().FromSqlRaw(
        db.Database.IsSqlServer()
            ? """
              UPDATE m SET DueAt = {1}, Attempts = Attempts + 1 OUTPUT inserted.*
              FROM (SELECT TOP ({2}) * FROM shared.OutboxMessages WITH (ROWLOCK, READPAST, UPDLOCK)
                    WHERE ProcessedAt IS NULL AND FailedAt IS NULL AND CanWait = {3} AND DueAt <= {0} ORDER BY DueAt) m
              """
            : """
              UPDATE shared."OutboxMessages" SET "DueAt" = {1}, "Attempts" = "Attempts" + 1
              WHERE "Id" IN (SELECT "Id" FROM shared."OutboxMessages"
                             WHERE "ProcessedAt" IS NULL AND "FailedAt" IS NULL AND "CanWait" = {3} AND "DueAt" <= {0}
                             ORDER BY "DueAt" LIMIT {2} FOR UPDATE SKIP LOCKED)
              RETURNING *
              """,
        now, now + Lease, atMost, canWait);

    internal async Task MarkProcessedAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<OutboxMessage>().Where(m => ids.Contains(m.Id))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.ProcessedAt, time.GetUtcNow()).SetProperty(m => m.LastError, (string?)null), cancellationToken);
    }

    internal async Task MarkFailedAsync(OutboxMessage message, Exception error, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        DateTimeOffset? givenUp = message.Attempts >= MaxAttempts ? now : null;
        var text = error is DomainException refusal ? refusal.Error.Code : error.Message;
        await db.Set<OutboxMessage>().Where(m => m.Id == message.Id).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.DueAt, now + PauseAfter(message.Attempts))
                .SetProperty(m => m.FailedAt, givenUp)
                .SetProperty(m => m.LastError, text.Length > 2000 ? text[..2000] : text),
            cancellationToken);
    }

    /// <summary>2 s, 4 s, 8 s … at most an hour: twelve attempts span about three hours.</summary>
    internal static TimeSpan PauseAfter(int attempts) => TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(2, attempts)));
}
