using EventPortal.Shared.Data;
using EventPortal.Shared.Data.PrivateServer;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace EventPortal.Tests.Support;

/// <summary>
/// The one PostgreSQL of a test run: own temp folder, random loopback port, nothing synced to disk. Its template database holds the migrated
/// schema, so that a test class gets a database of its own in a fraction of a second. A watcher stops the server even when the run is killed.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Template = "portal_template";
    private const string Settings =
        "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=400 -c shared_buffers=128MB -c jit=off -c log_min_messages=fatal";
    private const string DurableSettings = "-c max_connections=200 -c shared_buffers=64MB -c jit=off -c log_min_messages=fatal";

    private readonly SemaphoreSlim templateGate = new(1, 1);
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"portal-tests-{Environment.ProcessId}-{Guid.CreateVersion7():N}");
    private PostgresCluster? cluster;
    private string? dataFolder;
    private ServerState? state;
    private bool templateIsMade;
    private int databases;

    /// <summary>Keeps what it has confirmed, as a server in earnest: for tests that end it hard.</summary>
    internal bool IsDurable { get; init; }

    /// <summary>Further options of the server: "-c shared_buffers=256MB".</summary>
    internal string MoreSettings { get; init; } = "";

    /// <summary>The server's process.</summary>
    internal async Task<int> ProcessIdAsync() =>
        int.Parse((await File.ReadAllLinesAsync(Path.Combine(dataFolder!, "postmaster.pid")))[0], System.Globalization.CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync()
    {
        var user = await ServerUser.DetectAsync(default);
        var place = await ServerFolder.PrepareAsync(folder, user, default);
        cluster = new PostgresCluster(PostgresBinaries.Find(null), user, place.Cluster, $"{(IsDurable ? DurableSettings : Settings)} {MoreSettings}");
        dataFolder = Path.Combine(place.Cluster, "data");
        state = ServerState.Create();
        await cluster.MakeAsync(state.Password, sync: false, default);
        for (var attempt = 1; !(await cluster.StartAsync(state.Port, default)).Succeeded; attempt++)
        {
            if (attempt == 5) throw new InvalidOperationException("The test server does not start: " + cluster.LogEnd());
            state = state with { Port = ServerState.FreePort() };
        }
        await ServerWatch.BeginAsync(folder, Path.Combine(place.Cluster, "data", "postmaster.pid"));
    }

    /// <summary>A connection string to a new database with the portal's schema.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        await EnsureTemplateAsync();
        var name = $"test_{Interlocked.Increment(ref databases)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {Template}");
        return ConnectionString(name);
    }

    /// <summary>A connection string to a database that does not exist yet.</summary>
    public string NameMissingDatabase() => ConnectionString($"missing_{Interlocked.Increment(ref databases)}");

    public async Task DropDatabaseAsync(string connectionString)
    {
        await using (var connection = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    /// <summary>As a crash of the server: no connection is told, nothing is written any more; then it is started again at its port.</summary>
    internal async Task RestartHardAsync(TimeSpan pause)
    {
        await cluster!.StopAsync("immediate", default);
        await Task.Delay(pause);
        if (!(await cluster.StartAsync(state!.Port, default)).Succeeded) throw new InvalidOperationException("The test server does not start again: " + cluster.LogEnd());
    }

    public async ValueTask DisposeAsync()
    {
        if (IsDurable) NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString(Template)));
        else NpgsqlConnection.ClearAllPools();
        if (cluster is not null) await cluster.StopAsync("immediate", default);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        templateGate.Dispose();
    }

    private string ConnectionString(string database) => state!.ConnectionString(database, maxPoolSize: 60);

    private async Task EnsureTemplateAsync()
    {
        await templateGate.WaitAsync();
        try
        {
            if (templateIsMade) return;
            // not pooled: a template with an open connection cannot be copied
            var connectionString = new NpgsqlConnectionStringBuilder(ConnectionString(Template)) { Pooling = false }.ConnectionString;
            await using var db = DesignTimeContexts.PostgreSql(connectionString);
            // a migration that lags behind the model fails MigrationTests alone, not every test of every slice
            if (db.Database.HasPendingModelChanges()) await db.Database.EnsureCreatedAsync();
            else await db.Database.MigrateAsync();
            templateIsMade = true;
        }
        finally
        {
            templateGate.Release();
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString("postgres")) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
