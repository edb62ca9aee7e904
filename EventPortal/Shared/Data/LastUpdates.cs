using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace EventPortal.Shared.Data;

/// <summary>
/// Updates of hot rows that go to the database in one way with the commit: the next in the queue for the row then waits for the database only, and not for
/// our answer to the update, which on a busy server takes its turn behind hundreds of others. PostgreSQL only; elsewhere callers update first
/// and commit then (docs/locking.md).
/// </summary>
internal static class LastUpdates
{
    public static bool CanPutOffUpdates(this AppDbContext db) => db.Database.IsNpgsql();

    /// <exception cref="LastUpdateRefusedException">An update changed no row though it had to: nothing is committed, the transaction can only be rolled back.</exception>
    public static async Task CommitWithAsync(AppDbContext db, IReadOnlyList<LastUpdate> updates, CancellationToken cancellationToken)
    {
        var transaction = (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        foreach (var update in updates) batch.BatchCommands.Add(Command(update));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException e) when (e is { SqlState: PostgresErrorCodes.DivisionByZero, BatchCommand: { } refused })
        {
            throw new LastUpdateRefusedException(updates[batch.BatchCommands.IndexOf(refused)].MustChange!.Value);
        }
    }

    private static NpgsqlBatchCommand Command(LastUpdate update)
    {
        var command = new NpgsqlBatchCommand(update.MustChange is null ? update.Sql : Guarded(update.Sql));
        foreach (var value in update.Parameters) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    // a division by nothing ends the batch before its COMMIT
    private static string Guarded(string update) => $"WITH u AS ({update} RETURNING 1) SELECT 1 / count(*) FROM u";
}

/// <param name="Sql">With parameters $1, $2 ….</param>
/// <param name="MustChange">The row that must be changed, or nothing is committed; null: it does not matter.</param>
internal sealed record LastUpdate(string Sql, IReadOnlyList<object> Parameters, Guid? MustChange = null);

/// <summary>From a commit: the guard of its last update refused the row.</summary>
internal sealed class LastUpdateRefusedException(Guid row) : InvalidOperationException($"The guard of {row} refused the change; nothing was committed.")
{
    public Guid Row { get; } = row;
}
