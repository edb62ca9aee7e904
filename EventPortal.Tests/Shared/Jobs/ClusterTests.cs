using System.Collections.Concurrent;
using EventPortal.Shared.Data;
using EventPortal.Shared.Jobs;
using EventPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Xunit;

namespace EventPortal.Tests.Shared.Jobs;

public sealed class ClusterTests(ClusterTests.Host portal) : IClassFixture<ClusterTests.Host>
{
    private const string Ticking = "test-ticking";
    private const string OnDemand = "test-on-demand";

    [Fact]
    public async Task AddPortalJob_TwoServers_RunEachTickOnceAsTheSystem()
    {
        await using var other = await portal.StartAnotherAsync();
        await WaitAsync(() => TickingJob.Runs.Count >= 5);
        var runs = TickingJob.Runs.ToList();
        Assert.Equal(runs.Count, runs.Select(r => r.Tick).Distinct().Count());
        Assert.Equal(1, TickingJob.MostAtOnce);
        Assert.All(runs, r => Assert.Equal(("job:" + Ticking, true), (r.Actor, r.AllTenants)));
    }

    [Fact]
    public async Task StoredJob_ItsServerIsGone_IsRunByAnother()
    {
        var other = await portal.StartAnotherAsync();
        var scheduler = await other.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var trigger = TriggerBuilder.Create().WithIdentity("once").ForJob(OnDemand).StartAt(TimeProvider.System.GetUtcNow().AddSeconds(3)).Build();
        await scheduler.ScheduleJob(trigger);
        var storedBy = scheduler.SchedulerInstanceId;
        await other.DisposeAsync();
        await WaitAsync(() => !OnDemandJob.RanOn.IsEmpty);
        Assert.NotEqual(storedBy, Assert.Single(OnDemandJob.RanOn));
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
            services.AddPortalJob<TickingJob>(Ticking, TimeSpan.FromSeconds(1));
            services.AddPortalJob<OnDemandJob>(OnDemand, TimeSpan.FromDays(365));
        }
    }

    private sealed class TickingJob(CurrentUser user, TenantContext tenant) : IJob
    {
        private static int running;
        private static int mostAtOnce;

        internal static ConcurrentBag<(DateTimeOffset? Tick, string Actor, bool AllTenants)> Runs { get; } = [];

        internal static int MostAtOnce => mostAtOnce;

        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            var atOnce = Interlocked.Increment(ref running);
            if (atOnce > mostAtOnce) mostAtOnce = atOnce;
            Runs.Add((context.ScheduledFireTimeUtc, user.ActorName, tenant.AllTenants));
            // longer than a tick: the next one comes due meanwhile
            await Task.Delay(1200, cancellationToken);
            Interlocked.Decrement(ref running);
        }
    }

    private sealed class OnDemandJob : IJob
    {
        internal static ConcurrentBag<string> RanOn { get; } = [];

        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            // the yearly tick comes at start, too
            if (context.Trigger.Key.Name == "once") RanOn.Add(context.Scheduler.SchedulerInstanceId);
            return ValueTask.CompletedTask;
        }
    }
}
