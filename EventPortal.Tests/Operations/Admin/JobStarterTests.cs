using EventPortal.Shared.Data;
using EventPortal.Shared.Jobs;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Xunit;

namespace EventPortal.Tests.Operations.Admin;

public sealed class JobStarterTests(JobStarterTests.Host portal) : IClassFixture<JobStarterTests.Host>
{
    private const string Slow = "test.slow";
    private const string Broken = "test.broken";

    [Fact]
    public async Task Start_AskedOnTwoServersAtOnce_RunsOnceAndIsWrittenDown()
    {
        await using var other = await portal.StartAnotherAsync();
        // the first tick of the schedule comes at start
        await WaitAsync(() => SlowJob.Ended >= 1);
        var before = SlowJob.Ended;
        PortalHost[] servers = [portal, other, portal, other];
        var asked = await Task.WhenAll(servers.Select(s => AskAsync(s, Slow)));
        Assert.Single(asked, true);
        await WaitAsync(() => SlowJob.Ended > before);
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        var byHand = await portal.ReadAsync(db => db.Set<JobRun>().Where(r => r.Job == Slow && r.StartedBy != null).ToListAsync());
        Assert.Equal((true, TestUsers.Admin.Identity!.Name), (Assert.Single(byHand).Succeeded, byHand[0].StartedBy));
        // it ended: it may be asked for again
        Assert.True(await AskAsync(other, Slow));
        await WaitAsync(() => SlowJob.Ended >= before + 2);
    }

    [Fact]
    public async Task Run_ThatFails_KeepsItsErrorAndTheNextTick()
    {
        await Truth.WhenAsync(() => portal.ReadAsync(db => db.Set<JobRun>().AnyAsync(r => r.Job == Broken)), "a run that failed");
        var (last, next) = await UseAsync(portal, async p => (await p.GetRequiredService<JobHistory>().LastAsync(Broken, default), await p.GetRequiredService<JobStarter>().NextAsync(Broken, default)));
        Assert.Equal((false, "Немає зв’язку"), (last!.Succeeded, last.Error));
        Assert.NotNull(next);
    }

    [Fact]
    public async Task Prune_OldRuns_KeepsRecentOnesAndFailuresLonger()
    {
        var now = TimeProvider.System.GetUtcNow();
        JobRun Old(int days, string? error) => JobRun.Of("test.old", now.AddDays(-days), TimeSpan.FromSeconds(1), error, "s", null);
        await portal.ReadAsync(async db =>
        {
            db.AddRange(Old(2, null), Old(4, null), Old(4, "помилка"), Old(31, "помилка"));
            return await db.SaveChangesAsync();
        });
        await UseAsync(portal, async p =>
        {
            await p.GetRequiredService<JobHistory>().PruneAsync(default);
            return 0;
        });
        var left = await portal.ReadAsync(db => db.Set<JobRun>().Where(r => r.Job == "test.old").OrderByDescending(r => r.StartedAt).Select(r => r.Succeeded).ToListAsync());
        Assert.Equal([true, false], left);
    }

    private static Task<bool> AskAsync(PortalHost server, string job) => UseAsync(server, p => p.GetRequiredService<JobStarter>().StartAsync(job, default));

    private static async Task<T> UseAsync<T>(PortalHost server, Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Use(TestUsers.Admin);
        return await use(scope.ServiceProvider);
    }

    private static async Task WaitAsync(Func<bool> isTrue)
    {
        for (var i = 0; i < 300 && !isTrue(); i++) await Task.Delay(100);
        Assert.True(isTrue());
    }

    public sealed class Host(PostgresServer server) : PortalHost(server)
    {
        protected override void ConfigureServices(IServiceCollection services)
        {
            services.AddPortalJob<SlowJob>(Slow, TimeSpan.FromDays(365));
            services.AddPortalJob<BrokenJob>(Broken, TimeSpan.FromDays(365));
        }
    }

    private sealed class SlowJob : IJob
    {
        private static int ended;

        internal static int Ended => ended;

        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            await Task.Delay(1000, cancellationToken);
            Interlocked.Increment(ref ended);
        }
    }

    private sealed class BrokenJob : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => throw new InvalidOperationException("Немає зв’язку");
    }
}
