using EventPortal.Shared.Data;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Xunit;

namespace EventPortal.Tests.Shared.Data;

public sealed class MigrationTests(PostgresServer server)
{
    private const string Remake = "The model changed: run .ci/remake-migrations and commit what it writes.";

    [Fact]
    public void Model_PostgreSql_IsThatOfItsMigrations()
    {
        using var db = DesignTimeContexts.PostgreSql();
        Assert.False(db.Database.HasPendingModelChanges(), Remake);
    }

    [Fact]
    public void Model_SqlServer_IsThatOfItsMigrations()
    {
        using var db = DesignTimeContexts.SqlServer();
        Assert.False(db.Database.HasPendingModelChanges(), Remake);
    }

    [Fact]
    public void GenerateScript_SqlServer_CreatesEveryTableAndFilteredIndex()
    {
        using var db = DesignTimeContexts.SqlServer();
        var script = db.GetService<IMigrator>().GenerateScript();
        var tables = Tables(db);
        Assert.True(tables.Count > 20);
        Assert.All(tables, table => Assert.Contains($"CREATE TABLE {table} (", script, StringComparison.Ordinal));
        Assert.All(FilteredIndexes(db), index => Assert.Contains($"INDEX [{index}]", script, StringComparison.Ordinal));
        Assert.DoesNotContain("jsonb", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ApplyAsync_TwoPortalsOnAMissingDatabase_MakeItOnce()
    {
        var missing = server.NameMissingDatabase();
        await using var first = TestComposition.Build(missing, TimeProvider.System);
        await using var second = TestComposition.Build(missing, TimeProvider.System);
        await Task.WhenAll(new[] { first, second }.Select(app => Task.Run(() => Migration(app).ApplyAsync(default))));
        Assert.True(await Migration(first).IsCurrentAsync(default));
        await using var connection = new NpgsqlConnection(missing);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("SELECT count(*) FROM shared.\"MigrationsHistory\"", connection);
        Assert.Equal(1L, await count.ExecuteScalarAsync());
        await connection.CloseAsync();
        await server.DropDatabaseAsync(missing);
    }

    private static DatabaseMigration Migration(Microsoft.AspNetCore.Builder.WebApplication app) =>
        (DatabaseMigration)app.Services.GetService(typeof(DatabaseMigration))!;

    private static List<string> Tables(DbContext db) => [.. db.Model.GetEntityTypes()
        .Where(e => e.GetTableName() is not null)
        .Select(e => e.GetSchema() is { } schema ? $"[{schema}].[{e.GetTableName()}]" : $"[{e.GetTableName()}]").Distinct()];

    private static List<string> FilteredIndexes(DbContext db) => [.. db.Model.GetEntityTypes()
        .SelectMany(e => e.GetIndexes()).Where(i => i.GetFilter() is not null).Select(i => i.GetDatabaseName()!).Distinct()];
}
