using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Data.PrivateServer;

/// <summary>
/// The portal's own PostgreSQL, for when no connection string is set: made on first use, adopted when it runs already, shared by every
/// portal of the same checkout, stopped by the last that leaves. A killed portal leaves it running; the next start adopts it.
/// </summary>
internal sealed class PrivatePostgres(IOptions<DatabaseOptions> options, IHostEnvironment environment, ILogger<PrivatePostgres> log) : IAsyncDisposable
{
    internal const string Database = "eventportal";

    // two portals with full pools and a psql beside them; a small machine is the usual host
    private const string Settings = "-c max_connections=250 -c shared_buffers=256MB -c max_wal_size=2GB -c log_min_messages=warning -c jit=off";

    private static readonly TimeSpan LockPatience = TimeSpan.FromMinutes(2);

    private ServerFolder? folder;
    private ServerUsage? usage;

    internal async Task<string> EnsureAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows()) throw new StartRefusedException("On Windows set Database:ConnectionString: the private PostgreSQL needs a Unix system.");
        var user = await ServerUser.DetectAsync(cancellationToken);
        var wanted = ServerFolder.Absolute(options.Value.PrivateFolder, environment.ContentRootPath);
        folder = await ServerFolder.PrepareAsync(wanted, user, cancellationToken);
        await using var startLock = await FileLock.TakeAsync(folder.Lock, LockPatience, cancellationToken);
        var cluster = ClusterOf(folder, user);
        var state = await EnsureMadeAsync(cluster, folder, cancellationToken);
        state = await EnsureRunningAsync(cluster, state, folder, cancellationToken);
        usage = new ServerUsage(folder.Users);
        usage.Join();
        return state.ConnectionString(Database, options.Value.MaxPoolSize);
    }

    /// <summary>Stops the server unless another portal of this checkout still uses it.</summary>
    internal async Task LeaveAsync(CancellationToken cancellationToken)
    {
        if (folder is null || usage is null) return;
        await using var startLock = await FileLock.TakeAsync(folder.Lock, LockPatience, cancellationToken);
        var isLast = usage.Leave();
        usage = null;
        if (!isLast) return;
        // pooled connections would only be cut by the fast stop
        Npgsql.NpgsqlConnection.ClearAllPools();
        await ClusterOf(folder, await ServerUser.DetectAsync(cancellationToken)).StopAsync("fast", cancellationToken);
        log.LogInformation("The private PostgreSQL is stopped");
    }

    public async ValueTask DisposeAsync() => await LeaveAsync(CancellationToken.None);

    private static PostgresCluster ClusterOf(ServerFolder folder, ServerUser user) =>
        new(PostgresBinaries.Find(PostgresCluster.VersionOf(folder.Cluster)), user, folder.Cluster, Settings);

    private async Task<ServerState> EnsureMadeAsync(PostgresCluster cluster, ServerFolder folder, CancellationToken cancellationToken)
    {
        var known = ServerState.Load(folder.State);
        if (cluster.IsMade)
            return known ?? throw new StartRefusedException($"{folder.Path} holds a PostgreSQL without its server.json: restore the file or remove the folder.");
        log.LogInformation("Making a private PostgreSQL in {Folder}", folder.Path);
        // saved first: a cluster without its password would be lost
        var state = (known ?? ServerState.Create()).Save(folder.State);
        await cluster.MakeAsync(state.Password, sync: true, cancellationToken);
        return state;
    }

    private async Task<ServerState> EnsureRunningAsync(PostgresCluster cluster, ServerState state, ServerFolder folder, CancellationToken cancellationToken)
    {
        if (await cluster.RunningPortAsync(cancellationToken) is { } port)
        {
            log.LogInformation("The private PostgreSQL runs already on port {Port}", port);
            return port == state.Port ? state : (state with { Port = port }).Save(folder.State);
        }
        // Not at first try: the children of a killed server may still hold its shared memory, or the port was taken in between.
        for (var attempt = 1; ; attempt++)
        {
            if (!ServerState.IsFree(state.Port)) state = (state with { Port = ServerState.FreePort() }).Save(folder.State);
            var result = await cluster.StartAsync(state.Port, cancellationToken);
            if (result.Succeeded) break;
            if (attempt == 10) throw new StartRefusedException($"The private PostgreSQL in {folder.Path} does not start: {cluster.LogEnd()}");
            await Task.Delay(500, cancellationToken);
        }
        log.LogInformation("The private PostgreSQL runs on port {Port}", state.Port);
        return state;
    }
}
