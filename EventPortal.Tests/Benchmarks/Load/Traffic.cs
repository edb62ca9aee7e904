using System.Diagnostics.Metrics;
using System.Globalization;
using Npgsql;

namespace EventPortal.Tests.Benchmarks.Load;

/// <summary>
/// What this process asks of its database: statements, rows of them by the server's own count when it has pg_stat_statements, and queries that EF had to
/// compile, which must be none once it is warm.
/// </summary>
internal sealed class Traffic : IDisposable
{
    /// <summary>For the server: lets <see cref="WriteStatementsAsync"/> tell statements apart. Costs a little itself.</summary>
    public const string Settings = "-c shared_preload_libraries=pg_stat_statements";

    private readonly MeterListener listener = new();
    private long compiled;
    private long begun;

    public Traffic()
    {
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Name is "microsoft.entityframeworkcore.compiled_query_cache_misses" or "db.client.operation.npgsql.prepared_ratio") to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => compiled = value);
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => Prepared = Math.Max(Prepared, value));
        listener.Start();
    }

    /// <summary>How many of the statements of a pool were sent prepared, from 0 to 1, since its beginning; of the pool that prepares most.</summary>
    public double Prepared { get; private set; }

    public long Compiled
    {
        get
        {
            listener.RecordObservableInstruments();
            return compiled - begun;
        }
    }

    public async Task BeginAsync(string connectionString, bool withStatements)
    {
        begun += Compiled;
        if (withStatements) await ReadAsync(connectionString, "CREATE EXTENSION IF NOT EXISTS pg_stat_statements; SELECT pg_stat_statements_reset()::text, 0::float8, 0::bigint");
    }

    public static async Task WriteStatementsAsync(TextWriter output, string connectionString, int per)
    {
        var rows = await ReadAsync(connectionString, """
            SELECT regexp_replace(left(query, 170), '\s+', ' ', 'g'), total_exec_time, calls FROM pg_stat_statements ORDER BY total_exec_time DESC LIMIT 200
            """);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"statements per unit: {rows.Sum(r => r.Calls) / (double)per:0.0}, {rows.Sum(r => r.Milliseconds) / per:0.00} ms"));
        foreach (var row in rows.Take(70)) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{row.Calls / (double)per,7:0.00} × {row.Milliseconds / row.Calls,7:0.000} ms  {row.Text}"));
    }

    public void Dispose() => listener.Dispose();

    private static async Task<List<(string Text, double Milliseconds, long Calls)>> ReadAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(string, double, long)>();
        do
            while (await reader.ReadAsync()) rows.Add((reader.GetString(0), reader.GetDouble(1), reader.GetInt64(2)));
        while (await reader.NextResultAsync());
        return rows;
    }
}
