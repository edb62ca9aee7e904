using EventPortal.Catalog;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Shared.Data;
using EventPortal.Tests.Catalog;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Shared.Data;

/// <summary>A prepared query finds what the same query finds that is built anew: for its argument, its context and its tenant, whoever asked first.</summary>
public sealed class PreparedQueryTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly PreparedQuery<List<Guid>, Event> Own = new((db, ids) => db.Events.Where(e => ids.Contains(e.Id)));

    private static readonly PreparedQuery<List<Guid>, Event> WithProducts = new((db, ids) =>
        db.Events.AcrossTenants().Where(e => ids.Contains(e.Id) && db.Set<Product>().Any(p => p.EventId == e.Id)));

    [Fact]
    public async Task ToListAsync_ByTwoTenants_GivesEachItsOwn()
    {
        var (one, two, ids) = await TwoAsync();
        // twice: the first of all has compiled it
        foreach (var samples in (CatalogSamples[])[one, two, one])
            Assert.Equal(samples.Events.Select(e => e.Id), await InTenantAsync(samples, async db => (await Own.ToListAsync(db, ids)).ConvertAll(e => e.Id)));
    }

    [Fact]
    public async Task ToListAsync_WithAnotherArgument_FindsThat()
    {
        var (one, two, ids) = await TwoAsync();
        Assert.Equal(2, (await portal.ReadAsync(db => Own.ToListAsync(db, ids).AsTask())).Count);
        foreach (var samples in (CatalogSamples[])[one, two])
            Assert.Equal(samples.Events.Single().Id, Assert.Single(await portal.ReadAsync(db => Own.ToListAsync(db, [.. samples.Events.Select(e => e.Id)]).AsTask())).Id);
        Assert.Empty(await portal.ReadAsync(db => Own.ToListAsync(db, []).AsTask()));
    }

    [Fact]
    public async Task ToListAsync_Tracks_InTheContextThatAsks()
    {
        var (_, _, ids) = await TwoAsync();
        await portal.ReadAsync(db => Own.ToListAsync(db, ids).AsTask());
        await portal.ReadAsync(async db =>
        {
            var found = await Own.ToListAsync(db, ids);
            Assert.All(found, e => Assert.Equal(EntityState.Unchanged, db.Entry(e).State));
            return true;
        });
    }

    [Fact]
    public async Task ToListAsync_WithAQueryInside_AsksTheContextThatAsks()
    {
        var (_, _, ids) = await TwoAsync();
        Assert.Empty(await portal.ReadAsync(db => WithProducts.ToListAsync(db, ids).AsTask()));
        var samples = new CatalogSamples(portal.Clock.Now);
        var sold = samples.Published("Продається");
        samples.Ticket(sold, 100);
        await portal.InsertAsync(samples.Rows);
        Assert.Equal(sold.Id, Assert.Single(await portal.ReadAsync(db => WithProducts.ToListAsync(db, [.. ids, sold.Id]).AsTask())).Id);
    }

    [Fact]
    public async Task ToListAsync_OfAQueryThatHangsOnMore_IsRefused()
    {
        var slug = portal.Clock.Now.ToString("O");
        var query = new PreparedQuery<List<Guid>, Event>((db, ids) => db.Events.Where(e => ids.Contains(e.Id) && e.Slug == slug));
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.ReadAsync(db => query.ToListAsync(db, []).AsTask()));
    }

    private async Task<(CatalogSamples One, CatalogSamples Two, List<Guid> Ids)> TwoAsync()
    {
        var (one, two) = (new CatalogSamples(portal.Clock.Now), new CatalogSamples(portal.Clock.Now));
        List<Guid> ids = [one.Published("Одна").Id, two.Published("Друга").Id];
        await portal.InsertAsync(one.Rows);
        await portal.InsertAsync(two.Rows);
        return (one, two, ids);
    }

    private async Task<TResult> InTenantAsync<TResult>(CatalogSamples samples, Func<AppDbContext, Task<TResult>> read)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Use(samples.Organization.Id);
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await read(db);
    }
}
