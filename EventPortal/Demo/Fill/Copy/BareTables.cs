using Npgsql;

namespace EventPortal.Demo.Fill.Copy;

/// <summary>
/// Takes indexes and foreign keys off tables before a mass of rows comes, and puts them back afterwards: one sorted build is many times cheaper than a
/// million insertions, and the foreign keys are proven by one join each. In the transaction of the rows: whoever else uses the tables waits, or sees nothing of it.
/// </summary>
internal sealed class BareTables(NpgsqlConnection connection, IReadOnlyList<string> tables)
{
    private readonly List<string> restore = [];

    internal async Task TakeOffAsync(CancellationToken cancellationToken)
    {
        var drop = new List<string>();
        await using (var command = new NpgsqlCommand(
            """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE contype = 'f' AND (conrelid = ANY (@tables::regclass[]) OR confrelid = ANY (@tables::regclass[]))
            UNION ALL
            SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            FROM pg_index i WHERE i.indrelid = ANY (@tables::regclass[]) AND NOT i.indisprimary AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
            """, connection))
        {
            command.Parameters.AddWithValue("tables", tables.ToArray());
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                drop.Add(reader.GetString(0));
                restore.Add(reader.GetString(1));
            }
        }
        foreach (var sql in drop) await RunAsync(sql, cancellationToken);
    }

    /// <summary>Indexes first: the joins of the foreign keys want them.</summary>
    internal async Task PutBackAsync(CancellationToken cancellationToken)
    {
        await RunAsync("SET LOCAL maintenance_work_mem = '256MB'", cancellationToken);
        foreach (var sql in restore.OrderBy(s => s.StartsWith("ALTER", StringComparison.Ordinal))) await RunAsync(sql, cancellationToken);
    }

    internal async Task AnalyzeAsync(CancellationToken cancellationToken)
    {
        foreach (var table in tables) await RunAsync($"VACUUM (ANALYZE) {table}", cancellationToken);
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 1200 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
