using EventPortal.Shared.Data.PrivateServer;
using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Data;

/// <summary>Before anything else starts: there is a server, a database in it, and its schema is that of this build. After all has stopped: the private server stops.</summary>
internal sealed class DatabaseStart(
    IOptions<DatabaseOptions> options, DatabaseConnection connection, PrivatePostgres privateServer, DatabaseMigration migration)
    : IHostedLifecycleService
{
    private bool isReady;

    /// <summary>Also called by Program before the host starts, so that a refusal is one line and not a log of the host.</summary>
    internal async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (isReady) return;
        if (!connection.IsConfigured)
        {
            if (options.Value.Provider is not DatabaseProvider.PostgreSql)
                throw new StartRefusedException($"Database:Provider={options.Value.Provider} needs Database:ConnectionString.");
            connection.UsePrivateServer(await privateServer.EnsureAsync(cancellationToken));
        }
        if (options.Value.MigrateOnStart) await migration.ApplyAsync(cancellationToken);
        isReady = true;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => PrepareAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // not the host's token: a shutdown that took too long must still stop the server
    public Task StoppedAsync(CancellationToken cancellationToken) => privateServer.LeaveAsync(CancellationToken.None);
}
