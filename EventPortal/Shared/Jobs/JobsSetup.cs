using System.Data.Common;
using EventPortal.Shared.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Quartz;

namespace EventPortal.Shared.Jobs;

/// <summary>Quartz over the portal's own database: what one server schedules any other may run, each tick once.</summary>
public static class JobsSetup
{
    /// <summary>Runs <typeparamref name="TJob"/> on one server of the cluster every so often; see <see cref="PortalJob"/> about the name.</summary>
    public static IServiceCollection AddPortalJob<TJob>(this IServiceCollection services, string name, TimeSpan every)
        where TJob : class, IJob
    {
        services.TryAddScoped<TJob>();
        services.AddSingleton(new PortalJob(name, typeof(TJob), every));
        return services.AddQuartz(quartz => quartz.ScheduleJob<PortalJobRun>(
            trigger => trigger.WithIdentity(name).WithSimpleSchedule(s => s.WithInterval(every).RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount)),
            job => job.WithIdentity(name)));
    }

    internal static void AddJobs(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Jobs").Get<JobsOptions>() ?? new();
        var provider = builder.Configuration.GetValue("Database:Provider", DatabaseProvider.PostgreSql);
        builder.Services.AddOptions<JobsOptions>().BindConfiguration("Jobs").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped<JobHistory>();
        builder.Services.AddScoped<JobStarter>();
        builder.Services.AddPortalJob<PruneJobRuns>(PruneJobRuns.Name, PruneJobRuns.Every);
        builder.Services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(s =>
            {
                s.InstanceName = "EventPortal";
                s.GenerateInstanceId = true;
            });
            quartz.UsePersistentStore(store =>
            {
                if (provider is DatabaseProvider.SqlServer) store.UseSqlServer(d => d.DataSourceFactory = Source(SqlClientFactory.Instance));
                else store.UsePostgres(d => d.DataSourceFactory = Source(NpgsqlFactory.Instance));
                store.ProvisionSchema();
                store.UseClustering(c =>
                {
                    c.CheckinInterval = TimeSpan.FromSeconds(options.CheckinSeconds);
                    c.CheckinMisfireThreshold = TimeSpan.FromSeconds(options.CheckinSeconds);
                });
            });
        });
        if (options.Enabled) builder.Services.AddQuartzHostedService(h => h.WaitForJobsToComplete = true);
    }

    // read when the store is first used: a private server has its port only once it runs
    private static Func<IServiceProvider, DbDataSource> Source(DbProviderFactory factory) =>
        services => factory.CreateDataSource(services.GetRequiredService<DatabaseConnection>().ConnectionString);
}
