using System.Text.Json;
using Npgsql;

namespace EventPortal.Tests.BigData;

/// <summary>Reads how PostgreSQL would run a statement.</summary>
internal sealed class QueryPlans(string connectionString)
{
    /// <summary>Tables with so many rows are big.</summary>
    private const int Big = 5000;

    /// <summary>"page: table" for each big table that a statement of a page would read from end to end.</summary>
    internal async Task<IReadOnlyList<string>> SequentialScansAsync(ExecutedSql executed, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        var big = await BigTablesAsync(connection, cancellationToken);
        if (big.Count < 5) throw new InvalidOperationException("Too little data: only these tables are big: " + string.Join(", ", big));
        var found = new List<string>();
        foreach (var ((page, sql), parameters) in executed.Kept.Where(k => IsQuery(k.Key.Sql)))
        {
            await using var command = new NpgsqlCommand("EXPLAIN (FORMAT JSON) " + sql, connection);
            foreach (var parameter in parameters) command.Parameters.Add(parameter.Clone());
            using var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync(cancellationToken))!);
            foreach (var table in Scanned(plan.RootElement[0].GetProperty("Plan")).Where(big.Contains).Distinct()) found.Add($"{page}: {table}\n{sql}");
        }
        return found;
    }

    private static bool IsQuery(string sql) =>
        sql.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) || sql.StartsWith("WITH", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Scanned(JsonElement node)
    {
        // a scan that ends at the first row of an index is "Index Scan"; "Seq Scan" has read the table, unless a limit stopped it
        if (node.GetProperty("Node Type").GetString() == "Seq Scan") yield return node.GetProperty("Relation Name").GetString()!;
        if (!node.TryGetProperty("Plans", out var children)) yield break;
        foreach (var child in children.EnumerateArray())
            foreach (var table in Scanned(child)) yield return table;
    }

    private static async Task<HashSet<string>> BigTablesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples >= {Big} AND relnamespace <> 'pg_catalog'::regnamespace", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var tables = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken)) tables.Add(reader.GetString(0));
        return tables;
    }
}
