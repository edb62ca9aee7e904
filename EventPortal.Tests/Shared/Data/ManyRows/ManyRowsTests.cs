using EventPortal.Catalog.Dictionaries;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.ManyRows;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Shared.Data.ManyRows;

/// <summary>Few rows of a save go as EF sends them and many as one statement; both are saved whole or not at all, and only as they had been read.</summary>
public sealed class ManyRowsTests(ManyRowsTests.Portal portal) : IClassFixture<ManyRowsTests.Portal>
{
    private static int made;

    [Theory]
    [InlineData(ManyRowsBatch.Many - 1, true)]
    [InlineData(ManyRowsBatch.Many, false)]
    [InlineData(1500, false)]
    public async Task Save_Rows_GoAsEfsStatementsOnlyWhenTheyAreFew(int count, bool areEfs)
    {
        var areas = Areas(count);
        var before = portal.Efs.Count;
        await portal.ReadAsync(async db =>
        {
            db.AddRange(areas);
            return await db.ImportChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal(areEfs, portal.Efs.Count > before);
        Assert.Equal(count, await CountAsync(areas));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(60)]
    public async Task Save_OneIsRefusedByTheDatabase_NoneIsSaved(int count)
    {
        var areas = Areas(count);
        await InsertAsync([areas[^1]]);
        // the same code again, under an id of its own
        areas[^1] = Area.Create(areas[^1].IsoCode, Slug(), "Область", "", "", 1, portal.Clock.Now);
        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => InsertAsync(areas));
        Assert.True(refusal.IsUniqueViolation("IX_Areas_IsoCode"));
        Assert.Equal(0, await CountAsync(areas));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(60)]
    public async Task Save_OneTextIsTooLong_NoneIsSavedAndNoneIsCut(int count)
    {
        var areas = Areas(count);
        await Assert.ThrowsAsync<DbUpdateException>(() => portal.ReadAsync(async db =>
        {
            db.AddRange(areas.AsEnumerable());
            db.Entry(areas[1]).Property(a => a.Slug).CurrentValue = new('s', 97);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }));
        Assert.Equal(0, await CountAsync(areas));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(60)]
    public async Task Save_EachTakesTheUniqueValueThatAnotherGivesUp_AllAreSaved(int count)
    {
        var areas = Areas(count);
        await InsertAsync(areas);
        await portal.ReadAsync(async db =>
        {
            var read = await db.Set<Area>().Where(a => areas.Select(x => x.Id).Contains(a.Id)).OrderBy(a => a.IsoCode).ToListAsync(TestContext.Current.CancellationToken);
            // the second takes the first one's, the third the second one's; the first takes a new one
            for (var i = read.Count - 1; i >= 0; i--) db.Entry(read[i]).Property(a => a.Slug).CurrentValue = i == 0 ? Slug() : read[i - 1].Slug;
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var slugs = await portal.ReadAsync(db => db.Set<Area>().Where(a => areas.Select(x => x.Id).Contains(a.Id)).OrderBy(a => a.IsoCode).Select(a => a.Slug).ToListAsync());
        Assert.Equal(areas.OrderBy(a => a.IsoCode, StringComparer.Ordinal).Take(count - 1).Select(a => a.Slug), slugs.Skip(1));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(60)]
    public async Task Save_OneWasChangedMeanwhile_NoneIsSaved(int count)
    {
        var areas = Areas(count);
        await InsertAsync(areas);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => RenameAsync(areas, "Нова назва", meanwhile: areas[count / 2].Id));
        Assert.Equal(0, await NamedAsync(areas, "Нова назва"));
        Assert.Equal(1, await NamedAsync(areas, "Поспіхом"));
        await RenameAsync(areas, "Нова назва", meanwhile: null);
        Assert.Equal(count, await NamedAsync(areas, "Нова назва"));
    }

    [Fact]
    public async Task Save_OneWasDeletedMeanwhile_NoneIsDeleted()
    {
        var areas = Areas(60);
        await InsertAsync(areas);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => portal.ReadAsync(async db =>
        {
            var read = await db.Set<Area>().Where(a => areas.Select(x => x.Id).Contains(a.Id)).ToListAsync(TestContext.Current.CancellationToken);
            await portal.ReadAsync(other => other.Set<Area>().Where(a => a.Id == areas[7].Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken));
            db.RemoveRange(read);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }));
        Assert.Equal(59, await CountAsync(areas));
    }

    [Fact]
    public async Task Save_InATransactionThatIsGivenUp_LeavesNothing()
    {
        var areas = Areas(60);
        await portal.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            db.AddRange(areas);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal(0, await CountAsync(areas));
    }

    [Fact]
    public async Task Save_WithoutATransactionAndOneWithAListIsRefused_LeavesNothing()
    {
        // areas can be one statement, a promocode with its lists of events cannot
        var areas = Areas(20);
        var code = Promocode.Create(
            Guid.CreateVersion7(), "MANY" + Codes.NewCode(), new(DiscountType.Percent, 10, Money.Zero(Currency.Uah)),
            new(portal.Clock.Now, portal.Clock.Now.AddDays(1)) { ForAllCart = true }, portal.Clock.Now);
        await Assert.ThrowsAsync<DbUpdateException>(() => portal.ReadAsync(async db =>
        {
            db.AddRange(areas.AsEnumerable());
            db.Add(code);
            db.Entry(code).Property(c => c.CurrentUse).CurrentValue = -1;
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }));
        Assert.Equal(0, await CountAsync(areas));
    }

    private Area[] Areas(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Area.Create($"T{Interlocked.Increment(ref made):00000}", Slug(), $"Область \"{i}\", {{ґ}}", i % 2 == 0 ? "" : "Region", "", i, portal.Clock.Now))];

    private static string Slug() => "area-" + Interlocked.Increment(ref made).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task<int> InsertAsync(Area[] areas) => portal.ReadAsync(async db =>
    {
        db.AddRange(areas.AsEnumerable());
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private Task<int> RenameAsync(Area[] areas, string name, Guid? meanwhile) => portal.ReadAsync(async db =>
    {
        foreach (var area in await db.Set<Area>().Where(a => areas.Select(x => x.Id).Contains(a.Id)).ToListAsync(TestContext.Current.CancellationToken)) area.Rename(name, "", "");
        if (meanwhile is { } id)
            await portal.ReadAsync(async other =>
            {
                (await other.Set<Area>().SingleAsync(a => a.Id == id, TestContext.Current.CancellationToken)).Rename("Поспіхом", "", "");
                return await other.SaveChangesAsync(TestContext.Current.CancellationToken);
            });
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private Task<int> CountAsync(Area[] areas) => portal.ReadAsync(db => db.Set<Area>().CountAsync(a => areas.Select(x => x.Id).Contains(a.Id)));

    private Task<int> NamedAsync(Area[] areas, string name) =>
        portal.ReadAsync(db => db.Set<Area>().CountAsync(a => areas.Select(x => x.Id).Contains(a.Id) && a.Name == name));

    public sealed class Portal(PostgresServer server) : PortalFixture(server)
    {
        /// <summary>Saves of areas that EF has written itself.</summary>
        internal SqlCount Efs { get; } = new("INSERT INTO catalog.\"Areas\"");

        protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<IInterceptor>(Efs);
    }
}
