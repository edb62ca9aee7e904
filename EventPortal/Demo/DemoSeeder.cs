using EventPortal.Organizations;
using EventPortal.Payments.Sandbox;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.Demo;

/// <summary>
/// Fills an empty portal with the demo data, once, in one transaction: two servers that start together cannot both do it, because the second
/// waits at the first unique row and then finds it taken.
/// </summary>
internal sealed class DemoSeeder(IServiceScopeFactory scopes, IOptions<DemoOptions> options, TimeProvider time, ILogger<DemoSeeder> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Seed) await SeedAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal async Task<bool> SeedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("demo");
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellationToken);
        if (await db.Organizations.AnyAsync(cancellationToken)) return false;
        try
        {
            await FillAsync(db, scope.ServiceProvider, cancellationToken);
            return true;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested && IsTaken())
        {
            log.LogInformation("Another server has filled the demo data");
            return false;
        }

        bool IsTaken()
        {
            using var check = scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContext();
            return check.Organizations.Any();
        }
    }

    private async Task FillAsync(AppDbContext db, IServiceProvider services, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var world = new DemoWorld(db, time.GetUtcNow());
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await DemoAccounts.SeedAsync(world, cancellationToken);
        await DemoBasics.SeedAsync(world, cancellationToken);
        await DemoEventSeeding.SeedAsync(world, cancellationToken);
        await DemoSalesSeeding.SeedAsync(world, services.GetRequiredService<SandboxAccounts>(), cancellationToken);
        await DemoOrderSeeding.SeedAsync(world, cancellationToken);
        await DemoFill.SeedAsync(world, cancellationToken);
        await DemoOffice.SeedAsync(world, cancellationToken);
        await DemoCounters.SeedAsync(world, cancellationToken);
        await DemoViews.SeedAsync(world, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        log.LogInformation("Demo data filled in {Elapsed:0.0} s", time.GetElapsedTime(started).TotalSeconds);
    }
}
