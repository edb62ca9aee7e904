using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace EventPortal.Shared.Data.ManyRows;

/// <summary>
/// The rows of a save, on PostgreSQL. Few are written EF's way, a statement for each. Of many, neighbours that change the same columns of a table are one
/// statement, all of them go in one way, and a statement's text does not depend on how many they are, so the server has it prepared
/// (docs/decisions/0055). What is checked stays the same: every row must be met as it was read, or the save fails as a whole.
/// </summary>
/// <param name="few">Makes a batch of EF's.</param>
/// <param name="db">Whose appended rows go along.</param>
internal sealed class ManyRowsBatch(Func<ModificationCommandBatch> few, AppDbContext? db) : ModificationCommandBatch
{
    /// <summary>From so many rows on.</summary>
    public const int Many = 16;

    private const int AtMost = 1000;
    private readonly List<IReadOnlyModificationCommand> rows = [];
    private bool areMoreExpected;

    public override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => rows;

    public override bool RequiresTransaction => rows.Count > 1;

    public override bool AreMoreBatchesExpected => areMoreExpected;

    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        if (rows.Count == AtMost) return false;
        rows.Add(modificationCommand);
        return true;
    }

    public override void Complete(bool moreBatchesExpected) => areMoreExpected = moreBatchesExpected;

    public override void Execute(IRelationalConnection connection)
    {
        foreach (var batch in Few(rows)) batch.Execute(connection);
    }

    public override async Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
    {
        var parts = Parts(connection.CurrentTransaction is not null).ToList();
        foreach (var (i, (isPlain, part)) in parts.Index())
            if (isPlain) await ExecuteAsync(connection, part, isLast: !areMoreExpected && i == parts.Count - 1, cancellationToken);
            else
                foreach (var batch in Few(part)) await batch.ExecuteAsync(connection, cancellationToken);
    }

    private async Task ExecuteAsync(IRelationalConnection connection, List<IReadOnlyModificationCommand> part, bool isLast, CancellationToken cancellationToken)
    {
        var groups = AlikeRows.Group(part);
        await using var batch = new NpgsqlBatch((NpgsqlConnection)connection.DbConnection, (NpgsqlTransaction?)connection.CurrentTransaction?.GetDbTransaction());
        if (connection.CommandTimeout is { } seconds) batch.Timeout = seconds;
        try
        {
            foreach (var group in groups) batch.BatchCommands.Add(group.Statement());
            if (isLast && db is not null)
                foreach (var statement in db.Appended.TakeStatements(db.Model)) batch.BatchCommands.Add(statement);
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new DbUpdateException("Rows could not be saved; see the inner exception.", e, [.. part.SelectMany(r => r.Entries)]);
        }
        foreach (var (i, group) in groups.Index())
            if (batch.BatchCommands[i].RecordsAffected is var met && met != group.Count)
                throw new DbUpdateConcurrencyException($"{group.Count} rows were to be saved, {met} were met as they had been read.", group.Entries);
    }

    // in EF's order: what others point to comes first; each part is a way of its own, so without a transaction there is one part only
    private IEnumerable<(bool IsPlain, List<IReadOnlyModificationCommand> Rows)> Parts(bool isInTransaction)
    {
        if (rows.Count < Many || (!isInTransaction && !rows.TrueForAll(AlikeRows.CanHave)))
        {
            yield return (false, rows);
            yield break;
        }
        var (arePlain, part) = (true, new List<IReadOnlyModificationCommand>());
        foreach (var row in rows)
        {
            var isPlain = AlikeRows.CanHave(row);
            if (isPlain != arePlain && part.Count > 0)
            {
                yield return (arePlain, part);
                part = [];
            }
            arePlain = isPlain;
            part.Add(row);
        }
        yield return (arePlain, part);
    }

    private IEnumerable<ModificationCommandBatch> Few(List<IReadOnlyModificationCommand> part)
    {
        for (var from = 0; from < part.Count;)
        {
            var batch = few();
            while (from < part.Count && batch.TryAddCommand(part[from])) from++;
            batch.Complete(areMoreExpected || from < part.Count);
            yield return batch;
        }
    }
}
