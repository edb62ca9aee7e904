using System.Data.Common;
using EventPortal.Catalog;
using EventPortal.Catalog.Listing;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EventPortal.Tests.Catalog.Listing;

public sealed class CatalogListingTests(CatalogListingTests.PatientPortal portal) : IClassFixture<CatalogListingTests.PatientPortal>
{
    private readonly CatalogSamples samples = new(portal.Clock.Now);

    [Fact]
    public async Task CurrentAsync_ManyAtOnceOnAColdServer_ReadAllOfItOnce()
    {
        var listed = samples.Published("Перша");
        await portal.InsertAsync(samples.Rows);
        var listing = ActivatorUtilities.CreateInstance<CatalogListing>(portal.Services);
        portal.Readings.Count = 0;

        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await listing.CurrentAsync(default))));

        Assert.Equal(1, portal.Readings.Count);
        Assert.All(found, snapshot => Assert.Contains(snapshot.Events, e => e.Id == listed.Id));
    }

    [Fact]
    public async Task CheckAsync_EventThatCameWithoutATimeOfChange_IsNoticed()
    {
        var listing = ActivatorUtilities.CreateInstance<CatalogListing>(portal.Services);
        await listing.CheckAsync(default);
        var imported = samples.Published("Завезена");
        await portal.InsertAsync(samples.Rows);
        await portal.ReadAsync(db => db.Events.Where(e => e.Id == imported.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.UpdatedAt, portal.Clock.Now.AddYears(-1))));
        portal.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.DoesNotContain((await listing.CurrentAsync(default)).Events, e => e.Id == imported.Id);
        await listing.CheckAsync(default);
        Assert.Contains((await listing.CurrentAsync(default)).Events, e => e.Id == imported.Id);
    }

    [Fact]
    public async Task CurrentAsync_ChangedAndHidden_StaysInOrderOfStart()
    {
        var (near, moved, hidden) = (samples.Published("Близька", startsIn: TimeSpan.FromDays(2)), samples.Published("Рухома", startsIn: TimeSpan.FromDays(9)), samples.Published("Зникне", startsIn: TimeSpan.FromDays(3)));
        await portal.InsertAsync(samples.Rows);
        var listing = ActivatorUtilities.CreateInstance<CatalogListing>(portal.Services, new Stopwatched(portal.Clock));
        await listing.CurrentAsync(default);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var at = portal.Clock.Now;
        await portal.ReadAsync(db => db.Events.Where(e => e.Id == moved.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.StartsAt, near.StartsAt.AddHours(-1)).SetProperty(e => e.EndsAt, near.StartsAt).SetProperty(e => e.UpdatedAt, at)));
        await portal.ReadAsync(db => db.Events.Where(e => e.Id == hidden.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.IsActive, false).SetProperty(e => e.UpdatedAt, at)));

        var ours = (await listing.CurrentAsync(default)).Events.Where(e => e.OrganizationId == samples.Organization.Id).ToList();

        Assert.Equal([moved.Id, near.Id], ours.Select(e => e.Id));
        portal.Readings.Count = 0;
        await listing.CurrentAsync(default);
        Assert.Equal(0, portal.Readings.Count);
    }

    [Fact]
    public async Task CurrentAsync_ChangeThatIsAskedForAgain_IsTakenInOnce()
    {
        var course = samples.Published("Змінена");
        await portal.InsertAsync(samples.Rows);
        var listing = ActivatorUtilities.CreateInstance<CatalogListing>(portal.Services, new Stopwatched(portal.Clock));
        await listing.CurrentAsync(default);
        async Task<object> LookAfterAsync(TimeSpan pause)
        {
            portal.Clock.Advance(pause);
            return (await listing.CurrentAsync(default)).Mark;
        }
        Task ChangeAsync() => portal.ReadAsync(db => db.Events.Where(e => e.Id == course.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.UpdatedAt, portal.Clock.Now)));

        var first = await LookAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Same(first, await LookAfterAsync(TimeSpan.FromSeconds(1)));
        await ChangeAsync();
        var second = await LookAfterAsync(TimeSpan.FromSeconds(1));
        Assert.NotSame(first, second);
        Assert.Same(second, await LookAfterAsync(TimeSpan.FromSeconds(1)));
        await ChangeAsync();
        Assert.NotSame(second, await LookAfterAsync(TimeSpan.FromSeconds(1)));
    }

    /// <summary>Asks for changes twice a second, as in earnest, by a clock that stands still.</summary>
    public sealed class PatientPortal(PostgresServer server) : PortalFixture(server)
    {
        internal WholeReadings Readings { get; } = new();

        protected override void ConfigureServices(IServiceCollection services)
        {
            services.AddSingleton(Options.Create(new CatalogOptions { ListingMilliseconds = 500 }));
            services.AddSingleton<IInterceptor>(Readings);
        }
    }

    /// <summary>Measures by the test's clock what the test's clock leaves to the machine's: half a second may pass between two looks, or not.</summary>
    private sealed class Stopwatched(TestClock clock) : TimeProvider
    {
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => clock.Now;

        public override long GetTimestamp() => clock.Now.UtcTicks;
    }

    /// <summary>Counts statements that read the directions of all events: a whole reading has one, a reading of changes names the events.</summary>
    internal sealed class WholeReadings : DbCommandInterceptor
    {
        private int count;

        internal int Count
        {
            get => count;
            set => count = value;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.Parameters.Count == 0 && command.CommandText.Contains("EventDirectionLinks", StringComparison.Ordinal)) Interlocked.Increment(ref count);
            return new(result);
        }
    }
}
