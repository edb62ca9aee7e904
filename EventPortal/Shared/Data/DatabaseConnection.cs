using Microsoft.Extensions.Options;
using Npgsql;

namespace EventPortal.Shared.Data;

/// <summary>The connection string in force: the configured one, or that of the private server once it runs.</summary>
public sealed class DatabaseConnection(IOptions<DatabaseOptions> options)
{
    private string? privateServer;

    /// <exception cref="InvalidOperationException">Nothing is configured and no private server was started.</exception>
    public string ConnectionString => privateServer ?? (IsConfigured
        ? WithPool(options.Value)
        : throw new InvalidOperationException("Set Database:ConnectionString, or let the portal start its private PostgreSQL."));

    public bool IsConfigured => !string.IsNullOrWhiteSpace(options.Value.ConnectionString);

    internal void UsePrivateServer(string connectionString) => privateServer = Tuned(connectionString, options.Value);

    private static string WithPool(DatabaseOptions options) => options.Provider is DatabaseProvider.PostgreSql
        ? Tuned(options.ConnectionString!, options)
        : options.ConnectionString!;

    // Statements are prepared from their second use on. Nothing changes the state of a session (no SET, no temporary table, no session lock on a
    // pooled connection), so a connection need not be reset when it is lent again, which would also forget what it has prepared.
    private static string Tuned(string connectionString, DatabaseOptions options) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxPoolSize = options.MaxPoolSize, MaxAutoPrepare = options.PreparedStatements, AutoPrepareMinUsages = 2, NoResetOnClose = true,
        // LastUpdates must know which of its updates was refused
        IncludeFailedBatchedCommand = true,
    }.ConnectionString;
}
