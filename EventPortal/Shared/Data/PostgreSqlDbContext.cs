using Microsoft.EntityFrameworkCore;

namespace EventPortal.Shared.Data;

/// <summary>The model on PostgreSQL; owns the migrations in <c>Migrations/PostgreSql</c>.</summary>
public sealed class PostgreSqlDbContext(DbContextOptions<PostgreSqlDbContext> options)
    : AppDbContext(options)
{
    /// <summary>Marks a text property in which words are looked for with LIKE '%word%': it gets a trigram index here and none on SQL Server.</summary>
    public const string WordSearch = "Portal:WordSearch";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // typo-tolerant search and case-insensitive uniqueness
        modelBuilder.HasPostgresExtension("pg_trgm");
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetDeclaredProperties()).Where(p => p.FindAnnotation(WordSearch) is not null).ToList())
            modelBuilder.Entity(property.DeclaringType.ClrType).HasIndex(property.Name).HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}
