using System.Diagnostics;
using System.Globalization;
using EventPortal.Shared.Data.PrivateServer;
using EventPortal.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace EventPortal.Tests.Shared.Data.PrivateServer;

/// <summary>Real servers in temp folders; each test makes and ends its own.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class PrivatePostgresTests : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"portal-private-{Guid.CreateVersion7():N}");
    private readonly List<WebApplication> portals = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task EnsureAsync_SecondStart_FindsTheDataOfTheFirst()
    {
        var first = Portal();
        await ExecuteAsync(await first.EnsureAsync(default), "CREATE TABLE kept (id int)");
        await first.LeaveAsync(default);
        Assert.Null(ServerPid());
        await ExecuteAsync(await Portal().EnsureAsync(default), "INSERT INTO kept VALUES (1)");
    }

    [Fact]
    public async Task EnsureAsync_ServerKilled_StartsAgainWithItsData()
    {
        await ExecuteAsync(await Portal().EnsureAsync(default), "CREATE TABLE kept (id int)");
        using (var server = Process.GetProcessById(ServerPid()!.Value)) server.Kill();
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(await Portal().EnsureAsync(default), "INSERT INTO kept VALUES (1)");
    }

    [Fact]
    public async Task EnsureAsync_PidFileNamesAnotherProcess_StartsAllTheSame()
    {
        var first = Portal();
        await first.EnsureAsync(default);
        var lines = await File.ReadAllLinesAsync(PidFile);
        await first.LeaveAsync(default);
        // as after a restart of the machine: the number lives, but it is not a server
        lines[0] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(PidFile, lines);
        await ExecuteAsync(await Portal().EnsureAsync(default), "SELECT 1");
    }

    [Fact]
    public async Task EnsureAsync_TwoAtOnce_ShareOneServerAndTheLastStopsIt()
    {
        var (one, two) = (Portal(), Portal());
        var strings = await Task.WhenAll(one.EnsureAsync(default), two.EnsureAsync(default));
        Assert.Equal(strings[0], strings[1]);
        await one.LeaveAsync(default);
        await ExecuteAsync(strings[1], "SELECT 1");
        await two.LeaveAsync(default);
        Assert.Null(ServerPid());
    }

    [Fact]
    public async Task EnsureAsync_PortTakenMeanwhile_TakesAnother()
    {
        var first = Portal();
        var port = new NpgsqlConnectionStringBuilder(await first.EnsureAsync(default)).Port;
        await first.LeaveAsync(default);
        using var thief = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port);
        thief.Start();
        var connectionString = await Portal().EnsureAsync(default);
        Assert.NotEqual(port, new NpgsqlConnectionStringBuilder(connectionString).Port);
        await ExecuteAsync(connectionString, "SELECT 1");
    }

    [Fact]
    public async Task EnsureAsync_Server_LetsNobodyInWithoutThePasswordAndIsNotRoot()
    {
        var connectionString = await Portal().EnsureAsync(default);
        var withoutPassword = new NpgsqlConnectionStringBuilder(connectionString) { Password = "guess", Pooling = false }.ConnectionString;
        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(withoutPassword, "SELECT 1"));
        var uid = (await CommandLine.RunAsync(["stat", "-c", "%u", $"/proc/{ServerPid()}"], default)).Output;
        Assert.NotEqual("0", uid);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "server.json")));
    }

    [Fact]
    public async Task PrepareAsync_FolderClosedToTheServersUser_MovesBelowTheFallback()
    {
        var user = await ServerUser.DetectAsync(default);
        Assert.SkipUnless(user.IsOther, "Only root needs another user for the server.");
        var closed = Directory.CreateDirectory(Path.Combine(folder, "closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        var fallback = Path.Combine(folder, "fallback");
        var one = await ServerFolder.PrepareAsync(Path.Combine(closed, "one"), user, default, fallback);
        var two = await ServerFolder.PrepareAsync(Path.Combine(closed, "two"), user, default, fallback);
        Assert.StartsWith(fallback, one.Path, StringComparison.Ordinal);
        Assert.NotEqual(one.Path, two.Path);
        Assert.True(await user.CanEnterAsync(one.Path, default));
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var portal in portals) await portal.DisposeAsync();
        if (ServerPid() is { } pid && Directory.Exists($"/proc/{pid}")) Process.GetProcessById(pid).Kill();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private string PidFile => Path.Combine(folder, "cluster", "data", "postmaster.pid");

    private int? ServerPid() => File.Exists(PidFile) ? int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture) : null;

    private PrivatePostgres Portal()
    {
        var builder = TestComposition.CreateBuilder("", TimeProvider.System);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Database:PrivateFolder"] = folder });
        var app = builder.Build();
        portals.Add(app);
        return app.Services.GetRequiredService<PrivatePostgres>();
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        // the database itself is made by the migration that follows
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres" }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
