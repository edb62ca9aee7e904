using EventPortal.Catalog.Dictionaries;
using EventPortal.Payments.Callbacks;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Shared.Data.ManyRows;

/// <summary>Rows of logs are saved as they were made and with everything else or not at all, whether EF follows them or not.</summary>
public sealed class AppendedRowsTests(AppendedRowsTests.Portal portal) : IClassFixture<AppendedRowsTests.Portal>
{
    private static int made;

    [Theory]
    [InlineData(2, 0, true)]
    [InlineData(2, 40, true)]
    [InlineData(40, 0, false)]
    [InlineData(40, 40, false)]
    public async Task Save_InATransaction_GoBesideEfWhenTheyAreMany(int count, int others, bool areEfs)
    {
        var (entries, before) = (Many(count, Entry), portal.Efs.Count);
        await SaveAsync(entries, Areas(others));
        // of the areas, each of which has an entry of its own, none goes EF's way but with few others
        Assert.Equal(areEfs && others == 0, portal.Efs.Count > before);
        Assert.Equal(count, await CountAsync(entries));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(60)]
    public async Task Save_RowsOfLogs_AreAsTheyWereMade(int count)
    {
        var (entries, messages, callbacks) = (Many(count, Entry), Many(count, Message), Many(count, Callback));
        await SaveAsync([.. entries, .. messages, .. callbacks], []);
        await AssertAsMadeAsync(entries);
        await AssertAsMadeAsync(messages);
        await AssertAsMadeAsync(callbacks);
    }

    [Fact]
    public async Task Save_WithoutATransaction_SavesThem()
    {
        var entries = Many(60, Entry);
        await portal.ReadAsync(db =>
        {
            foreach (var entry in entries) db.Appended.Add(entry);
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal(60, await CountAsync(entries));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(60, 0)]
    [InlineData(60, 40)]
    public async Task Save_ATextThatIsTooLong_IsRefusedAndNothingIsSaved(int count, int others)
    {
        List<AuditEntry> entries = [.. Many(count, Entry), Entry(0, new('я', 101))];
        var areas = Areas(others);
        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(entries, areas));
        Assert.Equal(0, await CountAsync(entries) + await CountAsync(areas));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(60)]
    public async Task Save_AnotherRowIsRefused_NoneIsSaved(int count)
    {
        var (entries, areas) = (Many(count, Entry), Areas(20));
        await SaveAsync([], [areas[^1]]);
        // the same code again, under an id of its own
        areas[^1] = Area.Create(areas[^1].IsoCode, "other-" + areas[^1].Slug, "Область", "", "", 1, portal.Clock.Now);
        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(entries, areas));
        Assert.Equal(0, await CountAsync(entries));
    }

    [Fact]
    public async Task Save_OfATransactionThatIsGivenUp_LeavesNothing()
    {
        var entries = Many(60, Entry);
        await SaveAsync(entries, [], commits: false);
        Assert.Equal(0, await CountAsync(entries));
    }

    [Fact]
    public async Task ForgetChanges_BeforeASave_LeavesNothing()
    {
        var (entries, later) = (Many(60, Entry), Many(1, Entry));
        await portal.ReadAsync(async db =>
        {
            foreach (var entry in entries) db.Appended.Add(entry);
            db.ForgetChanges();
            foreach (var entry in later) db.Appended.Add(entry);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal(0, await CountAsync(entries));
        Assert.Equal(1, await CountAsync(later));
    }

    [Fact]
    public async Task Dispose_OfAContextThatIsLentAgain_LeavesNothingToTheNext()
    {
        var entries = Many(20, Entry);
        await portal.ReadAsync(db =>
        {
            foreach (var entry in entries) db.Appended.Add(entry);
            return Task.FromResult(0);
        });
        // the pool lends what came back last
        await SaveAsync([], Areas(1));
        Assert.Equal(0, await CountAsync(entries));
    }

    private Task<bool> SaveAsync(IReadOnlyCollection<Entity> rows, Area[] others, bool commits = true) => portal.ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        foreach (var row in rows) db.Appended.Add(row);
        db.AddRange(others.AsEnumerable());
        // with the entry of each area
        Assert.Equal(rows.Count + (2 * others.Length), await db.SaveChangesAsync(TestContext.Current.CancellationToken));
        if (commits) await transaction.CommitAsync(TestContext.Current.CancellationToken);
        return true;
    });

    private async Task AssertAsMadeAsync<TRow>(List<TRow> rows)
        where TRow : Entity
    {
        var ids = rows.Select(r => r.Id).ToList();
        var found = await portal.ReadAsync(db => db.Set<TRow>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id));
        foreach (var row in rows) Assert.Equivalent(row, found[row.Id], strict: true);
    }

    private Task<int> CountAsync<TRow>(IReadOnlyCollection<TRow> rows)
        where TRow : Entity => portal.ReadAsync(db => db.Set<TRow>().CountAsync(r => rows.Select(x => x.Id).Contains(r.Id)));

    private static List<TRow> Many<TRow>(int count, Func<int, TRow> make) => [.. Enumerable.Range(0, count).Select(make)];

    private AuditEntry Entry(int number) => Entry(number, "Подія №" + number);

    // every second one has what every first one lacks
    private AuditEntry Entry(int number, string type) => AuditEntry.Create(
        portal.Clock.Now, new CurrentUser(), number % 2 == 0 ? null : Guid.CreateVersion7(), type, Guid.CreateVersion7(), number % 2 == 0 ? AuditAction.Added : AuditAction.Changed,
        $$"""{"Title":[null,"Ґанок {{number}} \"у лапках\", 'і ще', {} і кома"]}""", number % 2 == 0 ? "trace" : null);

    private OutboxMessage Message(int number) => OutboxMessage.Create(
        "test.appended", $"{{\"number\":{number}}}", portal.Clock.Now.AddDays(1), canWait: number % 2 == 0, number % 2 == 0 ? null : "00-trace", portal.Clock.Now);

    private InboundCallback Callback(int number)
    {
        var callback = InboundCallback.Create("sandbox", Guid.CreateVersion7(), number % 2 == 0 ? null : "127.0.0.1", "A: б\nC: д", [0, 255, (byte)number], portal.Clock.Now);
        callback.End(number % 2 == 0 ? CallbackResult.Applied : CallbackResult.BadSignature, number % 2 == 0 ? Guid.CreateVersion7() : null, number % 2 == 0 ? null : "чому");
        return callback;
    }

    private Area[] Areas(int count) => [.. Many(count, i =>
    {
        var number = Interlocked.Increment(ref made);
        return Area.Create($"L{number:00000}", $"appended-{number}", "Область", "", "", i, portal.Clock.Now);
    })];

    public sealed class Portal(PostgresServer server) : PortalFixture(server)
    {
        /// <summary>Saves of entries that EF has written itself.</summary>
        internal SqlCount Efs { get; } = new("INSERT INTO shared.\"AuditEntries\"");

        protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<IInterceptor>(Efs);
    }
}
