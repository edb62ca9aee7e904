using EventPortal.Shared.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Shared.Data.Outbox;

/// <summary>What is left in the outbox.</summary>
public enum OutboxState
{
    /// <summary>Due now or later, perhaps after failed attempts.</summary>
    Waiting,

    /// <summary>Given up after the last attempt.</summary>
    Failed,

    /// <summary>An operator decided against it.</summary>
    Dropped,
}

/// <summary>An operator's hand in the outbox: look, try again, drop. Each act is one guarded statement, so two operators never do it twice.</summary>
public sealed class OutboxOperator(IDbContextFactory<AppDbContext> contexts)
{
    public const int MaxReason = 500;

    /// <summary>Waiting ones by when they are due, the oldest first; the others by when they failed, the newest first.</summary>
    /// <param name="type">Name of the message type; null: all.</param>
    public async Task<KeysetPage<OutboxMessage>> ListAsync(OutboxState state, string? type, Keyset? after, int size, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var messages = Of(db, state).AsNoTracking();
        if (type is not null) messages = messages.Where(m => m.Type == type);
        return state is OutboxState.Waiting
            ? await messages.NewestFirst(m => m.DueAt, m => m.Id, after).PageAsync(size, m => new(m.DueAt, m.Id), cancellationToken)
            : await messages.NewestFirst(m => m.FailedAt!.Value, m => m.Id, after).PageAsync(size, m => new(m.FailedAt!.Value, m.Id), cancellationToken);
    }

    /// <summary>How many of each type, waiting or failed.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(OutboxState state, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        return await Of(db, state).GroupBy(m => m.Type).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    /// <summary>Tries a failed or waiting message again at once, from the first attempt.</summary>
    /// <returns>False: it was carried out, dropped or taken up meanwhile.</returns>
    public async Task<bool> RetryAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var retried = await AgainAsync(db, db.Set<OutboxMessage>().Where(m => m.Id == id && m.ProcessedAt == null && (m.FailedAt != null || m.DueAt > db.Now)), cancellationToken);
        if (retried == 0) return false;
        db.RecordDone(nameof(OutboxMessage), id, ("Retry", 1));
        await FinishAsync(db, transaction, cancellationToken);
        return true;
    }

    /// <summary>Tries every failed message again.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RetryFailedAsync(string? type, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var failed = Of(db, OutboxState.Failed);
        if (type is not null) failed = failed.Where(m => m.Type == type);
        var retried = await AgainAsync(db, failed, cancellationToken);
        if (retried == 0) return 0;
        db.RecordDone(nameof(OutboxMessage), Guid.Empty, ("Retry", retried), ("Type", type));
        await FinishAsync(db, transaction, cancellationToken);
        return retried;
    }

    /// <summary>A failed message is not tried any more.</summary>
    /// <returns>False: it is not failed, or was taken up again.</returns>
    public async Task<bool> DropAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var dropped = await Of(db, OutboxState.Failed).Where(m => m.Id == id).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.ProcessedAt, db.Now).SetProperty(m => m.DropReason, reason.Trim()), cancellationToken);
        if (dropped == 0) return false;
        db.RecordDone(nameof(OutboxMessage), id, ("DropReason", reason.Trim()));
        await FinishAsync(db, transaction, cancellationToken);
        return true;
    }

    /// <summary>Takes up again, in the caller's transaction, the failed message of this type and content.</summary>
    /// <returns>False: there is none.</returns>
    internal static async Task<bool> RetryAsync(AppDbContext db, string type, string payload, CancellationToken cancellationToken)
    {
        db.HasMessages = true;
        return await AgainAsync(db, Of(db, OutboxState.Failed).Where(m => m.Type == type && m.Payload == payload), cancellationToken) > 0;
    }

    private static Task<int> AgainAsync(AppDbContext db, IQueryable<OutboxMessage> messages, CancellationToken cancellationToken) => messages.ExecuteUpdateAsync(
        s => s.SetProperty(m => m.FailedAt, (DateTimeOffset?)null).SetProperty(m => m.DueAt, db.Now).SetProperty(m => m.Attempts, 0), cancellationToken);

    private static async Task FinishAsync(AppDbContext db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        db.HasMessages = true;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static IQueryable<OutboxMessage> Of(AppDbContext db, OutboxState state) => state switch
    {
        OutboxState.Waiting => db.Set<OutboxMessage>().Where(m => m.ProcessedAt == null && m.FailedAt == null),
        OutboxState.Failed => db.Set<OutboxMessage>().Where(m => m.ProcessedAt == null && m.FailedAt != null),
        _ => db.Set<OutboxMessage>().Where(m => m.ProcessedAt != null && m.FailedAt != null && m.DropReason != null),
    };
}
