using Microsoft.EntityFrameworkCore;

namespace EventPortal.Shared.Data;

/// <summary>The model on SQL Server; owns the migrations in <c>Migrations/SqlServer</c>.</summary>
public sealed class SqlServerDbContext(DbContextOptions<SqlServerDbContext> options)
    : AppDbContext(options);
