using System.Text.Unicode;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.ManyRows;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Live;
using EventPortal.Shared.Settings;
using EventPortal.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EventPortal.Shared;

internal static class SharedSlice
{
    public static void AddShared(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<DatabaseOptions>().BindConfiguration("Database").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DatabaseConnection>();
        services.AddOptions<OutboxOptions>().BindConfiguration("Outbox").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Rush>();
        services.AddSingleton<PortalMetrics>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<IInterceptor>(p => p.GetRequiredService<OutboxSignal>());
        services.AddSingleton<IInterceptor, HotRowsLast>();
        services.AddSingleton<OutboxRoutes>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddHostedService(p => p.GetRequiredService<OutboxDispatcher>());
        services.AddLive();
        services.AddSettings();
        services.AddScoped<Web.Grid.SavedViews>();
        services.AddScoped<Web.Grid.OfficeNotes>();
        services.AddScoped<OutboxStore>();
        services.AddScoped<OutboxAttempt>();
        services.AddScoped<OutboxOperator>();
        services.AddScoped<TenantContext>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<DomainEventDispatcher>();
        services.AddScoped<AppDbContextServices>();
        services.AddLocalization();
        // Cyrillic as it is: entities would double the size of a page
        services.AddWebEncoders(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddSingleton<ErrorTexts>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddDbContexts();
    }

    // as many as are lent at once on a busy server; what is more is made and thrown away
    private const int ContextsKept = 256;

    private static void AddDbContexts(this IServiceCollection services)
    {
        services.AddSingleton(p => Contexts<PostgreSqlDbContext>(p, (o, c, d) => o
            .UseNpgsql(c, n => n.MigrationsHistoryTable("MigrationsHistory", "shared").MaxBatchSize(d.MaxBatchSize))
            .ReplaceService<IModificationCommandBatchFactory, ManyRowsBatchFactory>()));
        services.AddSingleton(p => Contexts<SqlServerDbContext>(p, (o, c, d) => o
            .UseSqlServer(c, n => n.MigrationsHistoryTable("MigrationsHistory", "shared").MaxBatchSize(d.MaxBatchSize))));
        services.AddScoped<IDbContextFactory<AppDbContext>, AppDbContextFactory>();
        // Identity's stores want a context of the scope; account pages are static, so it lives for one request
        services.AddScoped(p => p.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContext());
    }

    private static PooledDbContextFactory<TContext> Contexts<TContext>(
        IServiceProvider services, Action<DbContextOptionsBuilder<TContext>, string, DatabaseOptions> useProvider)
        where TContext : AppDbContext
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var builder = new DbContextOptionsBuilder<TContext>();
        useProvider(builder, services.GetRequiredService<DatabaseConnection>().ConnectionString, options);
        builder.UseApplicationServiceProvider(services)
            .AddInterceptors(services.GetServices<IInterceptor>())
            // one container per process is what happens; a test run has many portals in one process
            .ConfigureWarnings(w => w.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning)
                // the last place was a moment too late: its exception goes to whoever commits, who knows what it means
                .Log((RelationalEventId.TransactionError, LogLevel.Information)));
        return new(builder.Options, ContextsKept);
    }
}
