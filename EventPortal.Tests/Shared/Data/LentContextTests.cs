using System.Data;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Live;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Shared.Data;

/// <summary>A context that is lent again knows nothing of its last borrower.</summary>
public sealed class LentContextTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Context_LentAgain_BelongsToItsNewScopeAlone()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        AppDbContext? lent = null;
        await LendAsync(first, async db =>
        {
            lent = db;
            db.Actors[Guid.CreateVersion7()] = AuditActor.Now(db.Services.User);
            db.Announce(new LiveTopic("test", Guid.CreateVersion7()));
            db.HasMessages = db.HasPatientMessages = true;
            db.Database.AutoSavepointsEnabled = true;
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            // never saved
            db.Add(Area("XX-01"));
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            db.BeforeCommit(_ => throw new InvalidOperationException("of the first one"));
        });
        Assert.Throws<InvalidOperationException>(() => lent!.Services);

        await LendAsync(second, async db =>
        {
            // whoever has no context has no connection either, and has one only for as long as a read takes
            Assert.Equal(ConnectionState.Closed, db.Database.GetDbConnection().State);
            await db.Set<Area>().AnyAsync(TestContext.Current.CancellationToken);
            Assert.Equal(ConnectionState.Closed, db.Database.GetDbConnection().State);
            Assert.Equal(second, db.Services.User.UserId);
            Assert.Equal(second, db.Services.Tenant.OrganizationId);
            Assert.Empty(db.Actors);
            Assert.Empty(db.Announced);
            Assert.Empty(db.ChangeTracker.Entries());
            Assert.False(db.HasMessages || db.HasPatientMessages || db.Database.AutoSavepointsEnabled);
            Assert.True(db.ChangeTracker.AutoDetectChangesEnabled);
            Assert.Null(db.Database.CurrentTransaction);
            var area = Area("XX-02");
            db.Add(area);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            Assert.Equal(second, (await db.Set<AuditEntry>().SingleAsync(a => a.ObjectId == area.Id, TestContext.Current.CancellationToken)).UserId);
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }, again: lent);
        Assert.Equal(0, await portal.ReadAsync(db => db.Set<Area>().CountAsync(a => a.IsoCode == "XX-01")));
    }

    [Fact]
    public async Task Context_BusyWithOneScope_IsNotLentToAnother()
    {
        await LendAsync(Guid.CreateVersion7(), first => LendAsync(Guid.CreateVersion7(), second =>
        {
            Assert.NotSame(first, second);
            Assert.NotEqual(first.Services.User.UserId, second.Services.User.UserId);
            return Task.CompletedTask;
        }));
    }

    private Area Area(string code) => EventPortal.Catalog.Dictionaries.Area.Create(code, code.ToLowerInvariant(), "Область", "", "", 1, portal.Clock.Now);

    /// <param name="again">Until it is this one's turn: others may have been given back before it.</param>
    private async Task LendAsync(Guid user, Func<AppDbContext, Task> use, AppDbContext? again = null)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Use(TestUsers.User(user));
        scope.ServiceProvider.GetRequiredService<TenantContext>().Use(user);
        var contexts = scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>();
        List<AppDbContext> lent = [];
        do lent.Add(await contexts.CreateDbContextAsync(TestContext.Current.CancellationToken));
        while (again is not null && lent[^1] != again && lent.Count < 50);
        if (again is not null) Assert.Same(again, lent[^1]);
        await use(lent[^1]);
        foreach (var db in lent) await db.DisposeAsync();
    }
}
