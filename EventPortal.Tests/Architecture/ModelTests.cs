using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Architecture;

/// <summary>What holds for the whole model, on both providers; needs no server.</summary>
public sealed class ModelTests
{
    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.PostgreSql, DatabaseProvider.SqlServer];

    [Theory]
    [MemberData(nameof(Providers))]
    public void CreateScript_WholeModel_HasEveryTable(DatabaseProvider provider)
    {
        using var db = OfflineContext.Of(provider);
        var script = db.Database.GenerateCreateScript();
        Assert.All(db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct(), table => Assert.Contains(table, script));
    }

    [Fact]
    public void EveryEntity_OfOurs_IsTenantOwnedOrGlobal()
    {
        using var db = OfflineContext.Of(DatabaseProvider.PostgreSql);
        var undecided = db.Model.GetEntityTypes().Select(t => t.ClrType)
            .Where(t => t.Namespace!.StartsWith("EventPortal", StringComparison.Ordinal))
            .Where(t => !typeof(ITenantOwned).IsAssignableFrom(t) && !typeof(IGlobal).IsAssignableFrom(t));
        Assert.Empty(undecided);
    }

    [Fact]
    public void EveryTenantOwnedEntity_Always_HasTheTenantFilter()
    {
        using var db = OfflineContext.Of(DatabaseProvider.PostgreSql);
        var unfiltered = db.Model.GetEntityTypes().Where(t => t.BaseType is null && typeof(ITenantOwned).IsAssignableFrom(t.ClrType))
            .Where(t => t.FindDeclaredQueryFilter(AppFilters.Tenant) is null).Select(t => t.ClrType);
        Assert.Empty(unfiltered);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void OutboxClaim_Always_IsTheSqlOfItsProvider(DatabaseProvider provider)
    {
        using var db = OfflineContext.Of(provider);
        var sql = OutboxStore.ClaimQuery(db, 16, canWait: true, DateTimeOffset.UnixEpoch).ToQueryString();
        Assert.Contains(provider is DatabaseProvider.SqlServer ? "READPAST" : "SKIP LOCKED", sql);
    }
}

/// <summary>A context of a provider without a server: for its model, scripts and translations.</summary>
internal static class OfflineContext
{
    public static AppDbContext Of(DatabaseProvider provider)
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton<OutboxRoutes>()
            .AddScoped<TenantContext>().AddScoped<CurrentUser>().AddScoped<DomainEventDispatcher>().AddScoped<AppDbContextServices>()
            .BuildServiceProvider();
        AppDbContext db = provider is DatabaseProvider.SqlServer
            ? new SqlServerDbContext(new DbContextOptionsBuilder<SqlServerDbContext>().UseSqlServer("Server=nowhere").Options)
            : new PostgreSqlDbContext(new DbContextOptionsBuilder<PostgreSqlDbContext>().UseNpgsql("Host=nowhere").Options);
        db.LendTo(services.GetRequiredService<AppDbContextServices>());
        return db;
    }
}
