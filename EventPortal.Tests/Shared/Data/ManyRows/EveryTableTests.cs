using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Requests;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.ManyRows;
using EventPortal.Tests.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace EventPortal.Tests.Shared.Data.ManyRows;

/// <summary>Rows of each table of the demo data that has many: as one statement they become what EF's statements would make of them.</summary>
public sealed class EveryTableTests(DemoFixture portal) : IClassFixture<DemoFixture>
{
    [Fact]
    public Task Save_AllColumnsOfAllRows_LeavesThemAsTheyWere() => portal.ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        List<Type> seen = [];
        foreach (var type in TablesOf(db))
        {
            var before = await ContentAsync(db, type);
            if (await LoadAsync(db, type) is not { Count: >= ManyRowsBatch.Many } rows) continue;
            foreach (var row in rows) db.Entry(row).State = EntityState.Modified;
            Assert.Equal(rows.Count, await db.ImportChangesAsync(TestContext.Current.CancellationToken));
            db.ForgetChanges();
            Assert.Equal((type.ClrType, before), (type.ClrType, await ContentAsync(db, type)));
            seen.Add(type.ClrType);
        }
        // with answers as JSON, a money value and states as words
        Assert.Superset(new HashSet<Type> { typeof(Registration), typeof(EventRequest), typeof(Order) }, new HashSet<Type>(seen));
        return true;
    });

    [Fact]
    public Task Save_RowsThatAreDeletedAndAddedAgain_AreAsTheyWere() => portal.ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        List<Type> seen = [];
        // nothing points to them
        foreach (var type in TablesOf(db).Where(t => !t.GetReferencingForeignKeys().Any()))
        {
            var before = await ContentAsync(db, type);
            if (await LoadAsync(db, type) is not { Count: >= ManyRowsBatch.Many } rows) continue;
            db.RemoveRange(rows);
            await db.ImportChangesAsync(TestContext.Current.CancellationToken);
            Assert.Empty(await LoadAsync(db, type));
            db.ForgetChanges();
            db.AddRange(rows);
            Assert.Equal(rows.Count, await db.ImportChangesAsync(TestContext.Current.CancellationToken));
            db.ForgetChanges();
            Assert.Equal((type.ClrType, before), (type.ClrType, await ContentAsync(db, type)));
            seen.Add(type.ClrType);
        }
        Assert.Contains(typeof(OrderItem), seen);
        Assert.True(seen.Count >= 4, string.Join(", ", seen.Select(t => t.Name)));
        return true;
    });

    private static List<IEntityType> TablesOf(AppDbContext db) =>
        [.. db.Model.GetEntityTypes().Where(t => t is { BaseType: null, HasSharedClrType: false } && t.FindPrimaryKey() is not null && !t.IsOwned() && t.GetTableName() is not null)];

    private static async Task<List<object>> LoadAsync(AppDbContext db, IEntityType type) => await (Task<List<object>>)typeof(EveryTableTests)
        .GetMethod(nameof(LoadOfAsync), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
        .MakeGenericMethod(type.ClrType).Invoke(null, [db])!;

    private static async Task<List<object>> LoadOfAsync<TRow>(AppDbContext db)
        where TRow : class => [.. await db.Set<TRow>().IgnoreQueryFilters().IgnoreAutoIncludes().ToListAsync(TestContext.Current.CancellationToken)];

    private static async Task<string> ContentAsync(AppDbContext db, IEntityType type)
    {
        var sql = $"SELECT md5(coalesce(string_agg(t::text, ';' ORDER BY t::text), '')) AS \"Value\" FROM \"{type.GetSchema()}\".\"{type.GetTableName()}\" t";
        return (await db.Database.SqlQueryRaw<string>(sql).ToListAsync(TestContext.Current.CancellationToken)).Single();
    }
}
