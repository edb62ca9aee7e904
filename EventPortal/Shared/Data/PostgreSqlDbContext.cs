using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

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
        LeaveOutNothing(modelBuilder.Model);
    }

    /// <summary>
    /// Who looks for a lesson's or a user's rows never looks for those of none, which are most: an index of an optional column has no entries for them. Each one
    /// costs an insert and, where a state is indexed too, every update of the row.
    /// </summary>
    private static void LeaveOutNothing(IMutableModel model)
    {
        foreach (var index in model.GetEntityTypes().SelectMany(t => t.GetDeclaredIndexes()).Where(i => i.GetFilter() is null && i.GetMethod() is null))
            if (index.Properties[0] is { IsNullable: true } first) index.SetFilter($"\"{first.GetColumnName()}\" IS NOT NULL");
    }
}
