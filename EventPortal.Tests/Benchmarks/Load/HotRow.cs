using System.Globalization;
using System.Text.RegularExpressions;
using EventPortal.Shared.Data.PrivateServer;
using Npgsql;

namespace EventPortal.Tests.Benchmarks.Load;

/// <summary>The limit of any sale of one product: pgbench and a bare guarded update of one row, prepared, on the same server.</summary>
internal static partial class HotRow
{
    private const string Table = "DROP TABLE IF EXISTS bench_hot; CREATE TABLE bench_hot (id int PRIMARY KEY, held int NOT NULL, quantity int NOT NULL); INSERT INTO bench_hot VALUES (1, 0, 2000000000)";
    private const string Update = "UPDATE bench_hot SET held = held + 1 WHERE id = 1 AND held + 1 <= quantity;";

    /// <param name="clients">The more they are, the longer they wait for each other: on two cores 200 do a quarter of what 16 do.</param>
    /// <returns>Updates per second.</returns>
    public static async Task<double> MeasureAsync(string connectionString, int clients, int seconds)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using (var command = new NpgsqlCommand(Table, connection)) await command.ExecuteNonQueryAsync();
        var script = Path.Combine(Path.GetTempPath(), $"hot-row-{Environment.ProcessId}.sql");
        await File.WriteAllTextAsync(script, Update);
        try
        {
            var at = new NpgsqlConnectionStringBuilder(connectionString);
            var result = await CommandLine.RunAsync(
                ["env", "PGPASSWORD=" + at.Password, FindPgbench(), "-n", "-M", "prepared", "-h", at.Host!, "-p", Text(at.Port), "-U", at.Username!,
                 "-c", Text(clients), "-j", "2", "-T", Text(seconds), "-f", script, at.Database!],
                default);
            return Rate().Match(result.Output) is { Success: true } match
                ? double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
                : throw new InvalidOperationException("pgbench: " + result.Output);
        }
        finally
        {
            File.Delete(script);
        }
    }

    // PATH may hold links to the server's programs only
    private static string FindPgbench()
    {
        var server = new FileInfo(Path.Combine(PostgresBinaries.Find(null).Folder, "postgres"));
        string?[] folders = [server.DirectoryName, (server.ResolveLinkTarget(returnFinalTarget: true) as FileInfo)?.DirectoryName];
        return folders.OfType<string>().Select(f => Path.Combine(f, "pgbench")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("pgbench is not here: it comes with PostgreSQL's server package.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"tps = ([0-9.]+)", RegexOptions.None, 1000)]
    private static partial Regex Rate();
}
