using System.Security.Claims;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Xunit;

namespace EventPortal.Tests.Support;

/// <summary>
/// The portal's real services over a database of the test class's own; no HTTP, no background work, a clock that stands still.
/// <code>
/// public sealed class OrderTests(PortalFixture portal) : IClassFixture&lt;PortalFixture&gt;
///     await portal.InsertAsync(organization, course);                        // saved as the system, tenant filter off
///     var id = await portal.SendAs(TestUsers.User(userId), (OrderService s) => s.PlaceAsync(...));   // scope of that user; organizationId: optional
///     portal.Clock.Advance(TimeSpan.FromMinutes(16));
///     await portal.RunJobAsync&lt;ExpireReservationsJob&gt;();                      // exactly as the scheduler runs it
///     await portal.RunOutboxAsync();                                          // until nothing is due
///     var order = await portal.FindAsync&lt;Order&gt;(id);                          // fresh from the database
///     var n = await portal.ReadAsync(db => db.Set&lt;Order&gt;().CountAsync());     // any query, tenant filter off
/// </code>
/// One database per class: make ids and names of your own in each test. Replace services: derive and override ConfigureServices.
/// </summary>
public class PortalFixture(PostgresServer server) : IAsyncLifetime
{
    private WebApplication? app;
    private string? connectionString;

    public TestClock Clock { get; } = new();

    public IServiceProvider Services => app!.Services;

    public string ConnectionString => connectionString!;

    public async ValueTask InitializeAsync()
    {
        connectionString = await server.CreateDatabaseAsync();
        app = TestComposition.Build(connectionString, Clock, ConfigureServices, Settings);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        if (connectionString is not null) await server.DropDatabaseAsync(connectionString);
        GC.SuppressFinalize(this);
    }

    /// <summary>Settings as "Section:Key".</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal);

    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    public async Task<TResult> SendAs<TService, TResult>(ClaimsPrincipal user, Func<TService, Task<TResult>> act, Guid? organizationId = null)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Use(user);
        if (organizationId is { } id) scope.ServiceProvider.GetRequiredService<TenantContext>().Use(id);
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task SendAs<TService>(ClaimsPrincipal user, Func<TService, Task> act, Guid? organizationId = null)
        where TService : notnull =>
        SendAs<TService, bool>(user, async service => { await act(service); return true; }, organizationId);

    public Task InsertAsync(params object[] entities) => ReadAsync(async db =>
    {
        db.AddRange(entities);
        return await db.SaveChangesAsync();
    });

    public Task<TEntity?> FindAsync<TEntity>(Guid id)
        where TEntity : Entity =>
        ReadAsync(db => db.Set<TEntity>().IgnoreQueryFilters().SingleOrDefaultAsync(e => e.Id == id));

    public async Task<TResult> ReadAsync<TResult>(Func<AppDbContext, Task<TResult>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("test");
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    public async Task RunJobAsync<TJob>()
        where TJob : class, IJob
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("job:" + typeof(TJob).Name);
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        await scope.ServiceProvider.GetRequiredService<TJob>().Execute(null!, TestContext.Current.CancellationToken);
    }

    /// <summary>Runs due messages; one that failed is due again later, so this ends.</summary>
    public async Task RunOutboxAsync()
    {
        var dispatcher = Services.GetRequiredService<OutboxDispatcher>();
        while (await dispatcher.RunOnceAsync(TestContext.Current.CancellationToken) > 0)
        {
        }
    }
}
