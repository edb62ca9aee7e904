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

    internal void UsePrivateServer(string connectionString) => privateServer = connectionString;

    private static string WithPool(DatabaseOptions options) => options.Provider is DatabaseProvider.PostgreSql
        ? new NpgsqlConnectionStringBuilder(options.ConnectionString) { MaxPoolSize = options.MaxPoolSize }.ConnectionString
        : options.ConnectionString!;
}
