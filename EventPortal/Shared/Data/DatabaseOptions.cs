using System.ComponentModel.DataAnnotations;

namespace EventPortal.Shared.Data;

/// <summary>Which database server the portal uses; section "Database".</summary>
public sealed class DatabaseOptions
{
    /// <summary>PostgreSql (default, tuned and tested on) or SqlServer.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.PostgreSql;

    /// <summary>Where the server is. Empty with PostgreSql: the portal starts a private server of its own (docs/operations.md).</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Apply migrations at start. Several servers may start at once: they queue on a database lock.</summary>
    public bool MigrateOnStart { get; init; } = true;

    /// <summary>Folder of the private server, relative to the repository or content root.</summary>
    public string PrivateFolder { get; init; } = ".local/postgres";

    /// <summary>Rows per batched INSERT; 1 for SQL Server look-alikes that refuse MERGE.</summary>
    [Range(1, 1000)]
    public int MaxBatchSize { get; init; } = 100;

    /// <summary>
    /// Upper bound of the connection pool of one server process. Few are faster: what runs at once shares the processors, and who holds a hot row
    /// must not wait for them behind hundreds of others. A sale needs one (OneConnectionTests).
    /// </summary>
    [Range(1, 1000)]
    public int MaxPoolSize { get; init; } = 24;

    /// <summary>
    /// PostgreSQL: how many statements a connection keeps prepared; 0 behind a pooler that shares connections (PgBouncer). More than a server has: of a
    /// few too many, each is thrown out before its turn comes again, and all are parsed and planned every time.
    /// </summary>
    [Range(0, 1000)]
    public int PreparedStatements { get; init; } = 400;
}

public enum DatabaseProvider
{
    PostgreSql,
    SqlServer,
}
