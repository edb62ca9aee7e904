using EventPortal.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EventPortal.Shared.Data;

/// <summary>Contexts without a server, for <c>dotnet ef</c> (.ci/remake-migrations) and for tests that look at the model or at SQL only.</summary>
internal sealed class DesignTimeContexts : IDesignTimeDbContextFactory<PostgreSqlDbContext>, IDesignTimeDbContextFactory<SqlServerDbContext>
{
    internal const string HistoryTable = "MigrationsHistory";

    PostgreSqlDbContext IDesignTimeDbContextFactory<PostgreSqlDbContext>.CreateDbContext(string[] args) => PostgreSql();

    SqlServerDbContext IDesignTimeDbContextFactory<SqlServerDbContext>.CreateDbContext(string[] args) => SqlServer();

    internal static PostgreSqlDbContext PostgreSql(string connectionString = "Host=design-time") => WithServices(new PostgreSqlDbContext(
        new DbContextOptionsBuilder<PostgreSqlDbContext>().UseNpgsql(connectionString, o => o.MigrationsHistoryTable(HistoryTable, "shared")).Options));

    internal static SqlServerDbContext SqlServer(string connectionString = "Server=design-time") => WithServices(new SqlServerDbContext(
        new DbContextOptionsBuilder<SqlServerDbContext>().UseSqlServer(connectionString, o => o.MigrationsHistoryTable(HistoryTable, "shared")).Options));

    private static TContext WithServices<TContext>(TContext db)
        where TContext : AppDbContext
    {
        db.LendTo(new(
            new TenantContext(), new CurrentUser(), TimeProvider.System, new DomainEventDispatcher(new ServiceCollection().BuildServiceProvider()), new OutboxRoutes([])));
        return db;
    }
}
