using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace EventPortal.Shared.Data;

/// <summary>Makes the database if it is missing and applies what migrations it lacks, one portal at a time.</summary>
public sealed class DatabaseMigration(IServiceScopeFactory scopes, ILogger<DatabaseMigration> log)
{
    // any number will do, as long as no other lock of the portal has it
    private const long AdvisoryLock = 0x45504D49_47524154;

    internal async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellationToken);
        try
        {
            await EnsureDatabaseAsync(db, cancellationToken);
            await using var exclusively = await LockAsync(db, cancellationToken);
            var pending = await PendingAsync(db, cancellationToken);
            if (pending.Count == 0) return;
            log.LogInformation("Applying migrations {Migrations}", pending);
            await db.Database.MigrateAsync(cancellationToken);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException { InnerException: DbException })
        {
            throw new StartRefusedException($"The database cannot be prepared: {(e as DbException ?? e.InnerException)!.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    /// <summary>For /health/ready: whether the schema is that of this build.</summary>
    internal async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellationToken);
        return (await PendingAsync(db, cancellationToken)).Count == 0;
    }

    // asking an empty database for its history would log a failed command
    private static async Task<List<string>> PendingAsync(AppDbContext db, CancellationToken cancellationToken) =>
        await db.GetService<IHistoryRepository>().ExistsAsync(cancellationToken)
            ? [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)]
            : [.. db.Database.GetMigrations()];

    private static async Task EnsureDatabaseAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var creator = db.Database.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellationToken)) return;
        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (DbException) when (!cancellationToken.IsCancellationRequested)
        {
            // another portal may have made it between the look and the attempt
            if (!await creator.ExistsAsync(cancellationToken)) throw;
        }
    }

    // EF's own lock needs the history table, which two first starts would make at once; SQL Server's is an application lock that needs nothing.
    private static async Task<DbConnection?> LockAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsNpgsql()) return null;
        // not pooled: closing it is what lets the lock go
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = AdvisoryLock } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }
}
