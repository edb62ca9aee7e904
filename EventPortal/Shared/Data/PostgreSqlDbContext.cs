using Microsoft.EntityFrameworkCore;

namespace EventPortal.Shared.Data;

/// <summary>The model on PostgreSQL; owns the migrations in <c>Migrations/PostgreSql</c>.</summary>
public sealed class PostgreSqlDbContext(DbContextOptions<PostgreSqlDbContext> options, AppDbContextServices services)
    : AppDbContext(options, services)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // typo-tolerant search and case-insensitive uniqueness
        modelBuilder.HasPostgresExtension("pg_trgm");
        base.OnModelCreating(modelBuilder);
    }
}
